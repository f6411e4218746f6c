@echo off
rem Starts Attack Register, or runs one of its commands: attack-register --help
rem JAVA_HOME says which Java (17 or newer), JAVA_OPTS takes its options, REGISTER_DATA_DIR where the data is.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -jar "%~dp0..\app\quarkus-run.jar" %*
exit /b %ERRORLEVEL%
