/** Tells whether bytes, given piece by piece, are text in UTF-8 without a NUL. Text has no mark by which its type could be known. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private stillText = true;
  private firstWords = '';

  add(piece: Uint8Array): void {
    if (!this.stillText) return;
    if (piece.includes(0)) {
      this.stillText = false;
      return;
    }
    this.decode(piece, true);
  }

  /** @returns the first characters of the text; undefined where it is none */
  end(): string | undefined {
    this.decode(new Uint8Array(), false);
    return this.stillText ? this.firstWords : undefined;
  }

  private decode(piece: Uint8Array, stream: boolean): void {
    if (!this.stillText) return;
    try {
      const text = this.decoder.decode(piece, { stream });
      if (this.firstWords.length < 100) this.firstWords += text.slice(0, 100);
    } catch {
      this.stillText = false;
    }
  }
}
