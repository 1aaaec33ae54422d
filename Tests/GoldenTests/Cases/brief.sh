# A folder of articles, `news`, and a notebook over it.
cp -r "$ARTICLES" news
cat > brief.md <<'END'
---
title: The bridge
corpus: news
params:
  since: {type: date, default: 2031-03-01, doc: The first day.}
---

# The bridge

What has been printed.

```hearsay
docs | where published >= since | select id, published, outlet
```

Nothing else is known.
END
cat > failing.md <<'END'
---
corpus: news
---

```hearsay
let late = docs | where publishd > 2031-03-04
```

```hearsay
late | count
```

```hearsay
docs | count
```
END
