const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that is safe to send to a terminal: control, bidi and broken characters become visible placeholders. */
export const printable = (text: string): string =>
  text.replace(CONTROL, (char) => {
    const code = char.charCodeAt(0)
    if (code < 32) return String.fromCharCode(0x2400 + code)
    return code === 127 ? '␡' : '�'
  })

/** The same on one line: line breaks and tabs become spaces. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim())
