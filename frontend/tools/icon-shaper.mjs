import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { convert } from 'fontverter';

/** Reads a font as a browser does: which single glyph a ligature or a character turns into, if any, and the code points it has. */
export async function iconShaper(woff2) {
  const face = new Face(new Blob(await convert(woff2, 'truetype')));
  const font = new Font(face);
  return {
    codePoints: [...face.collectUnicodes()],
    glyphOf(text) {
      const buffer = new Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const glyphs = buffer.getGlyphInfos();
      return glyphs.length === 1 && glyphs[0].codepoint !== 0 ? glyphs[0].codepoint : null;
    },
  };
}
