/** Texts that have broken somebody's bot: each must reach the person as it is. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  html: '<b>bold</b> & <script>alert("1")</script> &amp; </p><!--',
  markdown: '*bold* _it_ [text](http://x.example) `code` ~~no~~ ||spoiler|| > quote \\* ```',
  mentions: '@everyone <@123> <#456> @channel /start #tag',
  emoji: 'family 👨‍👩‍👧‍👦 flag 🇫🇮 skin 👍🏽 keycap 1️⃣',
  'right to left': 'שלום עולם مرحبا and back',
  combining: 'Z̸a̸l̸g̸o̸ é e\u0301',
  quotes: `"double" 'single' \`back\` «guillemets» \\ / {{braces}} \${x} %s`,
  lines: 'first\nsecond\n\nafter a blank line',
}

/** A control character cannot be shown; what stands around it must be. */
export const WITH_NUL = 'before\u0000after'
