const copied = [
  ...['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing', 'tabSize', 'textIndent', 'wordSpacing'],
  ...['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'borderTopWidth', 'borderRightWidth', 'borderLeftWidth', 'boxSizing'],
] as const;

/** Where the line with the cursor ends within its box, and where in it the cursor is, in pixels, as it is scrolled now. A copy of the words is measured. */
export function belowCaret(box: HTMLTextAreaElement, cursor: number): { readonly top: number; readonly left: number } {
  const { ownerDocument } = box;
  const copy = ownerDocument.createElement('div');
  const style = getComputedStyle(box);
  for (const name of copied) copy.style[name as 'fontSize'] = style[name as 'fontSize'];
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    width: `${box.offsetWidth}px`,
  });
  copy.textContent = box.value.slice(0, cursor);
  const mark = ownerDocument.createElement('span');
  mark.textContent = '|';
  copy.append(mark);
  box.parentElement?.append(copy);
  const [below, left] = [mark.offsetTop + mark.offsetHeight - box.scrollTop, mark.offsetLeft];
  copy.remove();
  return { top: Math.max(0, Math.min(below, box.offsetHeight)), left };
}
