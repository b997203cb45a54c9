# Sourced by the tools of this folder: starts a class of it. Build first: mvn -DskipTests package.
. local/jdk.sh
find_jdk

run_java() {
  local classes=${INFRASTRUCTURE_CLASSES:-infrastructure/target/infrastructure-0.1.0-SNAPSHOT.jar:infrastructure/target/lib/*}
  case $classes in
    infrastructure/target/*)
      [ -d infrastructure/target/lib ] || missing "Nothing is built: mvn -DskipTests package"
      ;;
  esac
  "$JAVA_HOME/bin/java" -Dlogback.configurationFile=infrastructure/logback.xml -cp "$classes" "$@"
}
