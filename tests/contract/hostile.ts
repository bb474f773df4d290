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

/** Names of files that have broken out of somebody's folder, header or screen: each file must come through. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  'path separators': '../../etc/passwd.txt',
  'other path separators': '..\\..\\windows\\system.txt',
  NUL: 'before\u0000after.txt',
  'line breaks': 'a.txt\r\nContent-Type: text/html\r\n\r\n<script>',
  quotes: 'a"; filename="b.txt',
  'very long': `${'ä'.repeat(400)}.txt`,
  emoji: 'пасспорт 👨‍👩‍👧‍👦 🇫🇮.txt',
  'right to left': 'photo\u202Etxt.exe',
  'half a character': 'half \uD83D.txt',
  dots: '..',
}
