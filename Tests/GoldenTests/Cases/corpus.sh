# A folder `news` with one good article, and what is said of the folder with a bad one beside it.
mkdir news
cp "$ARTICLES/note.txt" news/good.txt

# What was noticed when the folder was read, and the articles that still answer.
shows() {
  hearsay info "${1:-news}" | sed -n '/^warnings/,$p'
  hearsay eval --quiet --corpus "${1:-news}" 'docs | select id, words'
}

# Text of so many bytes on one line.
line() { head -c "$1" /dev/zero | tr '\0' 'x'; }
