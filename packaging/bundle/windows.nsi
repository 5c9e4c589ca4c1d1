; The installer of Dossier Pro: for one person, without an administrator's rights. windows_installer.py writes facts.nsh
; and files.nsh beside this file's copy. Exit codes: 0 done, 3 this Windows is too old, 4 the program is open, 5 the version
; that is there could not be removed.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"
!include /CHARSET=UTF8 "facts.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\DossierPro"
!define CLASSES "Software\Classes"
!define SCHEMA_CHANGED 0x08000000
!define APPLICATION_ID "DossierPro.DossierPro" ; as in dossier_pro/windows.py

Name "Dossier Pro"
BrandingText "Dossier Pro ${VERSION}"
OutFile "${OUTPUT}"
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 32
RequestExecutionLevel user
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\Dossier Pro"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "Dossier Pro"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installation de Dossier Pro"
VIAddVersionKey "LegalCopyright" "Dossier Pro, licence MIT"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
  !finalize '${SIGN} "%1"'
!endif

!define MUI_ICON "dossier-pro.ico"
!define MUI_UNICON "dossier-pro.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "Arrêter l’installation de Dossier Pro ?"
!define MUI_WELCOMEPAGE_TITLE "Installer Dossier Pro"
!define MUI_WELCOMEPAGE_TEXT "Dossier Pro s’installe pour vous seul : aucun mot de passe d’administrateur n’est demandé, et rien ne change pour les autres personnes de cet ordinateur.$\r$\n$\r$\nSi une version plus ancienne est là, elle est remplacée. Vos dossiers et vos réglages ne sont pas touchés.$\r$\n$\r$\nAucune connexion à Internet n’est nécessaire."
!insertmacro MUI_PAGE_WELCOME
!define MUI_DIRECTORYPAGE_TEXT_TOP "L’emplacement proposé convient. Pour un autre, cliquez sur Parcourir ; puis cliquez sur Installer."
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Dossier Pro est installé"
!define MUI_FINISHPAGE_TEXT "Vous le trouvez dans le menu Démarrer, sous « Dossier Pro ».$\r$\n$\r$\nUn double clic sur un fichier .dpro ouvre le dossier qu’il contient."
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "Ouvrir Dossier Pro"
!define MUI_FINISHPAGE_RUN_FUNCTION OpenProgram
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Le logiciel va être retiré de cet ordinateur. Vos dossiers (.dpro), leurs copies de sécurité et vos réglages restent."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!include /CHARSET=UTF8 "files.nsh"

; Windows keeps the files of a program that runs closed to writing: while it runs, nothing is removed and nothing is replaced.
!macro TRY_TO_WRITE file
  ${IfNot} ${Errors}
  ${AndIf} ${FileExists} "$INSTDIR\${file}"
    FileOpen $0 "$INSTDIR\${file}" a
    FileClose $0
  ${EndIf}
!macroend

!macro WAIT_UNTIL_CLOSED un
Function ${un}WaitUntilClosed
  again:
  ClearErrors
  !insertmacro TRY_TO_WRITE "pythonw.exe"
  !insertmacro TRY_TO_WRITE "python.exe"
  !insertmacro TRY_TO_WRITE "Lib\PySide6\Qt6Core.dll"
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Dossier Pro est encore ouvert. Fermez ses fenêtres, attendez quelques secondes, puis cliquez sur Réessayer." /SD IDCANCEL IDRETRY again
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

; What opened such files before is noted, for the day on which this program goes.
!macro ASSOCIATE ending class before words
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 != "${class}"
    WriteRegStr HKCU "${KEY}" "${before}" "$0"
  ${EndIf}
  WriteRegStr HKCU "${CLASSES}\${ending}" "" "${class}"
  WriteRegNone HKCU "${CLASSES}\${ending}\OpenWithProgids" "${class}"
  WriteRegStr HKCU "${CLASSES}\${class}" "" "${words}"
  WriteRegStr HKCU "${CLASSES}\${class}\DefaultIcon" "" "$INSTDIR\dossier-pro-document.ico"
  WriteRegStr HKCU "${CLASSES}\${class}\shell\open" "FriendlyAppName" "Dossier Pro"
  WriteRegStr HKCU "${CLASSES}\${class}\shell\open\command" "" '"$INSTDIR\pythonw.exe" -m dossier_pro "%1"'
!macroend

!macro DISSOCIATE ending class before
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 == "${class}"
    ReadRegStr $1 HKCU "${KEY}" "${before}"
    ${If} $1 == ""
      DeleteRegValue HKCU "${CLASSES}\${ending}" ""
    ${Else}
      WriteRegStr HKCU "${CLASSES}\${ending}" "" "$1"
    ${EndIf}
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${ending}\OpenWithProgids" "${class}"
  DeleteRegKey /ifnosubkeys /ifnovalues HKCU "${CLASSES}\${ending}\OpenWithProgids"
  DeleteRegKey /ifnosubkeys /ifnovalues HKCU "${CLASSES}\${ending}"
  DeleteRegKey HKCU "${CLASSES}\${class}"
!macroend

; What the program tells the taskbar of itself, told of the shortcut too: pinned, the two are one.
!macro NAME_SHORTCUT link
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${link}", ${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call 'oleaut32::SysAllocString(w "${APPLICATION_ID}")p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,$3)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        System::Call 'oleaut32::SysFreeString(p $3)'
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("${link}",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONINFORMATION "Dossier Pro demande Windows 10 (version 1809, octobre 2018) ou plus récent : mettez Windows à jour, ou utilisez un autre ordinateur." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Function OpenProgram
  SetOutPath "$INSTDIR"
  Exec '"$INSTDIR\pythonw.exe" -m dossier_pro'
FunctionEnd

; The version that is there removes its own files, which it alone knows: none of them is left behind.
Function RemoveOlder
  ReadRegStr $R0 HKCU "${KEY}" "InstallLocation"
  ${If} $R0 == ""
  ${OrIfNot} ${FileExists} "$R0\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$R0\uninstall.exe" /S /REMPLACER _?=$R0' $R1
  ${If} $R1 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "La version qui est installée n’a pas pu être remplacée. Redémarrez l’ordinateur, puis recommencez." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  Delete "$R0\uninstall.exe"
  RMDir "$R0"
FunctionEnd

Section
  Call WaitUntilClosed
  SetDetailsPrint textonly
  DetailPrint "Copie des fichiers…"
  SetDetailsPrint none
  Call RemoveOlder
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Dossier Pro.lnk" "$INSTDIR\pythonw.exe" "-m dossier_pro" "$INSTDIR\dossier-pro.ico" 0 SW_SHOWNORMAL "" "Préparer un dossier professionnel"
  !insertmacro NAME_SHORTCUT "$SMPROGRAMS\Dossier Pro.lnk"
  !insertmacro ASSOCIATE ".dpro" "DossierPro.dossier" "AvantDpro" "Dossier professionnel"
  !insertmacro ASSOCIATE ".avis" "DossierPro.avis" "AvantAvis" "Avis sur un dossier professionnel"
  System::Call 'shell32::SHChangeNotify(i ${SCHEMA_CHANGED}, i 0, p 0, p 0)'
  WriteRegStr HKCU "${KEY}" "DisplayName" "Dossier Pro"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\dossier-pro.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "Dossier Pro"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section Uninstall
  Call un.WaitUntilClosed
  SetDetailsPrint none
  SetOutPath "$TEMP" ; a folder in which something runs cannot go
  !insertmacro REMOVE_FILES
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/REMPLACER" $R1
  ${IfNot} ${Errors}
    SetErrorLevel 0
    Return ; a newer version comes at once: what is in the registry is then its own
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing of anybody else is in it
  Delete "$SMPROGRAMS\Dossier Pro.lnk"
  !insertmacro DISSOCIATE ".dpro" "DossierPro.dossier" "AvantDpro"
  !insertmacro DISSOCIATE ".avis" "DossierPro.avis" "AvantAvis"
  System::Call 'shell32::SHChangeNotify(i ${SCHEMA_CHANGED}, i 0, p 0, p 0)'
  DeleteRegKey HKCU "${KEY}"
SectionEnd
