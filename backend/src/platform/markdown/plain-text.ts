const inline = new Set(['a', 'strong', 'em', 's', 'code', 'span']);

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/**
 * The words of what sanitize-html let through. Tags are cut out by pattern, which is safe here only: it leaves no angle bracket outside a tag, nor
 * inside an attribute.
 */
export function plainText(html: string): string {
  const words = html.replace(/<(\/?)([a-z0-9]+)[^>]*>/g, (_tag, closing: string, name: string) =>
    name === 'br' || name === 'hr' || (closing && !inline.has(name)) ? ' ' : '',
  );
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

/** sanitize-html writes these four and no other. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}
