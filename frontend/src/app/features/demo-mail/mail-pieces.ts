/** A stretch of a mail's text, and where it leads if it is an address. */
export interface MailPiece {
  readonly text: string;
  readonly href: string | null;
}

/** Cuts a text so that its web addresses can be pressed. */
export function piecesOf(text: string): MailPiece[] {
  return text
    .split(/(https?:\/\/[^\s<>()]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, href: /^https?:\/\//.test(piece) ? piece : null }));
}
