# Sourced by ./verify: how long each suite took and which tests were the slowest, from the reports that the suites leave.

# minutes SECONDS: as minutes and seconds; a suite without a report has none
minutes() {
  if [ -n "$1" ]; then
    printf '%d:%02d' $(($1 / 60)) $(($1 % 60))
  else
    echo "no report"
  fi
}

# surefire_seconds MODULE: the time of its tests; a number from a thousand on has a comma
surefire_seconds() {
  grep -ho '<testsuite [^>]*' "$1"/target/surefire-reports/*.xml 2>/dev/null |
    sed -n 's/.* time="\([0-9.,]*\)".*/\1/p' | tr -d , | awk '{ sum += $1 } END { if (NR) printf "%.0f", sum }' || true
}

# from_json FILE PROGRAM: runs the program on report r, where there is one
from_json() {
  [ ! -f "$1" ] || node -e "const r = JSON.parse(fs.readFileSync('$1')); $2" 2>/dev/null || true
}

site_seconds() {
  from_json static-site/test-results/unit.json \
    "console.log(Math.ceil((Math.max(...r.testResults.map((file) => file.endTime)) - r.startTime) / 1000))"
}

browser_seconds() {
  from_json static-site/test-results/browser.json "console.log(Math.ceil(r.stats.duration / 1000))"
}

# print_times ALL CONTRACT LINT: a table; what is in no suite is building and the static checks of it
print_times() {
  local suites=(functions "site unit" local browser infrastructure contract lint) seconds=() sum=0 i
  seconds+=("$(surefire_seconds functions)" "$(site_seconds)" "$(surefire_seconds local)" "$(browser_seconds)")
  seconds+=("$(surefire_seconds infrastructure)" "$2" "$3")
  echo "Suite           Minutes"
  for i in "${!suites[@]}"; do
    printf '%-15s %s\n' "${suites[i]}" "$(minutes "${seconds[i]}")"
    sum=$((sum + ${seconds[i]:-0}))
  done
  printf '%-15s %s\n' "building" "$(minutes $(($1 - sum)))" "all" "$(minutes "$1")"
}

# one line a test: seconds, suite, name
test_seconds() {
  local module
  for module in functions local infrastructure; do
    grep -ho '<testcase [^>]*' "$module"/target/surefire-reports/*.xml 2>/dev/null |
      sed -nE 's/.* name="([^"]*)" classname="([^"]*\.)?([^".]*)" time="([0-9.,]*)".*/\4 \3 \1/p' |
      sed -E 's/^([0-9]+),/\1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&#10;/ /g; s/&amp;/\&/g' |
      sed "s/ / $module /" || true
  done
  from_json static-site/test-results/unit.json \
    "r.testResults.forEach((file) => file.assertionResults.forEach((test) =>
       console.log((test.duration ?? 0) / 1000, 'site unit', test.fullName)))"
  from_json static-site/test-results/browser.json \
    "const each = (suite) => {
       suite.specs?.forEach((spec) => spec.tests.forEach((test) => console.log(
         test.results.reduce((sum, result) => sum + result.duration, 0) / 1000, test.projectName, spec.file, spec.title)));
       suite.suites?.forEach(each);
     };
     r.suites.forEach(each)"
}

print_slowest() {
  echo "Slowest tests, in seconds"
  # awk and not head, which would end sort early and so fail
  test_seconds | LC_ALL=C sort -rn | awk 'NR <= 10 { seconds = $1; $1 = ""; printf "%7.1f%s\n", seconds, substr($0, 1, 110) }'
}
