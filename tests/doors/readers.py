"""Readers of Markdown: plain, making links of whatever looks like one, and with every extension that we could find."""

from markdown_it import MarkdownIt
from mdit_py_plugins import (
    admon,
    amsmath,
    attrs,
    colon_fence,
    deflist,
    dollarmath,
    field_list,
    footnote,
    front_matter,
    gfm_autolink,
    myst_role,
    subscript,
    substitution,
    superscript,
    tasklists,
)

GITHUB = MarkdownIt("js-default").use(gfm_autolink.gfm_autolink_plugin).use(footnote.footnote_plugin)
EVERYTHING = (
    MarkdownIt("commonmark")
    .enable(["table", "strikethrough"])
    .use(front_matter.front_matter_plugin)
    .use(footnote.footnote_plugin, inline=True)
    .use(tasklists.tasklists_plugin)
    .use(deflist.deflist_plugin)
    .use(field_list.fieldlist_plugin)
    .use(dollarmath.dollarmath_plugin)
    .use(amsmath.amsmath_plugin)
    .use(attrs.attrs_plugin, spans=True)
    .use(attrs.attrs_block_plugin)
    .use(colon_fence.colon_fence_plugin)
    .use(admon.admon_plugin)
    .use(myst_role.myst_role_plugin)
    .use(substitution.substitution_plugin)
    .use(subscript.sub_plugin)
    .use(superscript.superscript_plugin)
)
READERS = {
    "plain": MarkdownIt("commonmark"),
    "as browsers write it": MarkdownIt("js-default", {"linkify": True}).enable("linkify"),
    "with tables and links": MarkdownIt("gfm-like"),
    "as GitHub reads it": GITHUB,
    "every extension": EVERYTHING,
}
