"""Elements of HTML by what they are."""

from __future__ import annotations

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption"
})  # fmt: skip
"""Elements that begin on a line of their own."""

UNREAD = frozenset({
    "script", "style", "template", "title", "object", "iframe", "audio", "video", "svg", "math",
    "datalist", "noframes", "noembed", "frameset", "embed", "canvas", "meta", "link", "map", "optgroup",
    "option", "colgroup", "col", "param", "source", "track", "rp"
})  # fmt: skip
"""Elements whose text is for machines, or shown by other means."""
