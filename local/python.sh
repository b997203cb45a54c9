# Sourced by scripts that start Python: prints the name of a Python of version 3.11 or newer, or says what to do.
find_python() {
  local name
  for name in python3.11 python3.12 python3.13 python3; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
      echo "$name"
      return
    fi
  done
  echo "Python 3.11 or newer is missing: $1 needs it." >&2
  exit 1
}

# install_python FOLDER REQUIREMENTS FOR: a virtual environment with exactly these packages, each checked by its hash
install_python() {
  local folder=$1 requirements=$2 python
  if [ ! -f "$folder/installed" ] || ! cmp -s "$requirements" "$folder/installed"; then
    python=$(find_python "$3")
    mkdir -p "$folder"
    "$python" -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement "$requirements"
    cp "$requirements" "$folder/installed"
  fi
}
