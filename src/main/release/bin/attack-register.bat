@echo off
rem Starts Attack Register, or runs one of its commands: attack-register --help
rem JAVA_HOME says which Java (17 or newer), JAVA_OPTS takes its options, REGISTER_DATA_DIR where the data is.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem beside bin in a release, around it where it was packaged
set "APP=%~dp0..\app"
if not exist "%APP%\quarkus-run.jar" set "APP=%~dp0.."
"%JAVA%" %JAVA_OPTS% -jar "%APP%\quarkus-run.jar" %*
exit /b %ERRORLEVEL%
