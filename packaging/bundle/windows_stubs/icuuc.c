/* For the proof under wine 8 alone, which has no icuuc.dll: Qt looks these up when it is loaded, and does without them. */
typedef int UErrorCode;
#define EXPORTED __declspec(dllexport)
#define NOT_THERE 2
EXPORTED void *ucnv_open(const char *name, UErrorCode *error) { if (error) *error = NOT_THERE; return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { return 4; }
EXPORTED const char *ucnv_getName(void *converter, UErrorCode *error) { if (error) *error = NOT_THERE; return 0; }
EXPORTED void ucnv_getToUCallBack(void *converter, void *action, void *context) {}
EXPORTED void ucnv_getFromUCallBack(void *converter, void *action, void *context) {}
EXPORTED void ucnv_setToUCallBack(void *c, void *a, void *b, void *d, void *f, UErrorCode *error) { if (error) *error = NOT_THERE; }
EXPORTED void ucnv_setFromUCallBack(void *c, void *a, void *b, void *d, void *f, UErrorCode *error) { if (error) *error = NOT_THERE; }
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void ucnv_toUnicode(void *c, void *a, void *b, void *d, void *f, void *g, char h, UErrorCode *error) { if (error) *error = NOT_THERE; }
EXPORTED void ucnv_fromUnicode(void *c, void *a, void *b, void *d, void *f, void *g, char h, UErrorCode *error) { if (error) *error = NOT_THERE; }
EXPORTED int ucnv_toUCountPending(void *converter, UErrorCode *error) { return 0; }
EXPORTED int ucnv_fromUCountPending(void *converter, UErrorCode *error) { return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) { if (error) *error = NOT_THERE; return 0; }
EXPORTED const char *ucnv_getAvailableName(int number) { return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
