/* For the proof under wine 8 alone, which has no bcryptprimitives.dll: Rust's random numbers, from the older function. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL ProcessPrng(PBYTE place, SIZE_T size) { return SystemFunction036(place, (ULONG)size); }
