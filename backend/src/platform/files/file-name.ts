const LONGEST = 150;
/** Names that Windows keeps for devices: a file named so cannot be saved there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name as it may be shown and offered for saving: without a path, without what no file system takes, without control characters and those that
 * turn the direction of writing (which make `exe.pdf` out of `fdp.exe`), and not too long. The ending stays.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '_$&');
  if (!clean) return 'file';
  const ending = /\.[a-z0-9]{1,10}$/i.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST - ending.length).join('');
  return `${stem || 'file'}${ending}`;
}

/** Without its ending, as a title to begin with. */
export function titleOfFileName(name: string): string {
  return (
    name
      .replace(/\.[a-z0-9]{1,10}$/i, '')
      .replace(/[_]+/g, ' ')
      .trim() || name
  );
}

/** Offers the file for saving under its name, in plain letters for old programs and in full for all others. Source: RFC 6266, 4.3; RFC 8187 */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
