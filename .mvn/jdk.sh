# Shared by ./glossator and ./mvnw: finds a JDK 25 and prints its folder. Sourced, never run.

# Whether $1 is a JDK (not only a JRE) of release 25 or newer.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$release" ] && [ "$release" -ge 25 ]
}

# Prints the folder of a JDK 25: JAVA_HOME, then PATH, then the usual folders of Linux, macOS and WSL.
find_jdk_25() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  if on_path=$(command -v javac 2>/dev/null); then
    while [ -L "$on_path" ]; do
      link=$(readlink "$on_path")
      case $link in /*) on_path=$link ;; *) on_path=$(dirname "$on_path")/$link ;; esac
    done
    home=$(cd "$(dirname "$on_path")/.." 2>/dev/null && pwd -P)
    if is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  fi
  for home in \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jbang/cache/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

# Prints the Maven to use, or fails: PATH, MAVEN_HOME, M2_HOME, then one fetched earlier or now from MVNW_REPOURL.
find_maven() {
  if command -v mvn 2>/dev/null; then return 0; fi
  for home in "${MAVEN_HOME:-}" "${M2_HOME:-}" /usr/share/maven /opt/maven; do
    if [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then
      printf '%s\n' "$home/bin/mvn"
      return 0
    fi
  done
  fetch_maven
}

MAVEN_VERSION=3.9.11
MAVEN_SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978

# Fetches the pinned Maven from the repository that MVNW_REPOURL names, checks it, prints its mvn.
fetch_maven() {
  folder=${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-$MAVEN_VERSION-glossator
  mvn=$folder/apache-maven-$MAVEN_VERSION/bin/mvn
  if [ -x "$mvn" ]; then
    printf '%s\n' "$mvn"
    return 0
  fi
  [ -n "${MVNW_REPOURL:-}" ] || return 1
  mkdir -p "$folder" || return 1
  archive=$folder/maven.$$.tar.gz
  url=${MVNW_REPOURL%/}/org/apache/maven/apache-maven/$MAVEN_VERSION/apache-maven-$MAVEN_VERSION-bin.tar.gz
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL -o "$archive" "$url" || { rm -f "$archive"; return 1; }
  else
    wget -qO "$archive" "$url" || { rm -f "$archive"; return 1; }
  fi
  if command -v sha512sum >/dev/null 2>&1; then sum=$(sha512sum "$archive"); else sum=$(shasum -a 512 "$archive"); fi
  if [ "${sum%% *}" != "$MAVEN_SHA512" ]; then
    rm -f "$archive"
    echo "mvnw: the Maven fetched from MVNW_REPOURL does not have the pinned checksum; not used" >&2
    return 1
  fi
  tar -xzf "$archive" -C "$folder" && rm -f "$archive" && printf '%s\n' "$mvn"
}
