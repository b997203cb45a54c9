# Sourced by scripts that start Java or Maven: finds a JDK of version 25 or newer, or says what to do.
missing() {
  echo "$1" >&2
  exit 1
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$home/bin/javac" ] && grep -qsE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  missing "JDK 25 is missing: install one (for example Temurin 25) and set JAVA_HOME to it."
}

find_build_tools() {
  command -v mvn >/dev/null || missing "Maven is missing: install Maven 3.8 or newer."
  command -v npm >/dev/null || missing "Node is missing: install Node 20 or newer, with npm."
  find_jdk
}
