/** The words of a box and what is selected in them. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts signs round what is selected, or takes them away where they stand there already. */
export function around({ text, from, to }: Selected, sign: string, placeholder: string): Selected {
  const [before, middle, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (before.endsWith(sign) && after.startsWith(sign)) {
    const text = before.slice(0, -sign.length) + middle + after.slice(sign.length);
    return { text, from: from - sign.length, to: to - sign.length };
  }
  // A double click often takes the blank after a word along; signs beside a blank would be signs and nothing else.
  const core = middle.trim() || placeholder;
  const [lead, tail] = middle.trim() ? [/^\s*/.exec(middle)?.[0] ?? '', /\s*$/.exec(middle)?.[0] ?? ''] : ['', ''];
  const start = from + lead.length + sign.length;
  return { text: before + lead + sign + core + sign + tail + after, from: start, to: start + core.length };
}

/** Makes what is selected a link, and selects where it is to lead; an address that is selected becomes where it leads. */
export function asLink({ text, from, to }: Selected): Selected {
  const words = text.slice(from, to).trim();
  const isAddress = /^https?:\/\/\S+$/i.test(words);
  const [label, address] = isAddress ? ['link text', words] : [words || 'link text', 'https://'];
  const start = isAddress || !words ? from + 1 : from + label.length + 3;
  const length = isAddress || !words ? label.length : address.length;
  return { text: `${text.slice(0, from)}[${label}](${address})${text.slice(to)}`, from: start, to: start + length };
}

const marks = { bullets: /^[-*] /, numbers: /^\d+\. /, quote: /^> ?/ } as const;
export type LineMark = keyof typeof marks;

/** Begins each selected line with a mark, or takes it away where all have it. */
export function asLines({ text, from, to }: Selected, mark: LineMark): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(to - (to > from && text[to - 1] === '\n' ? 1 : 0), from));
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const taken = lines.every((line) => marks[mark].test(line));
  const changed = lines.map((line, index) => (taken ? line.replace(marks[mark], '') : `${markAt(mark, index)}${line}`)).join('\n');
  // A list or a quote needs an empty line before it, or it would go on with the paragraph above.
  const gap = !taken && start > 1 && !text.slice(0, start).endsWith('\n\n') && !marks[mark].test(lineBefore(text, start)) ? '\n' : '';
  const at = start + gap.length + changed.length;
  const selected = from === to ? { from: at, to: at } : { from: start + gap.length, to: at };
  return { text: text.slice(0, start) + gap + changed + text.slice(end), ...selected };
}

function markAt(mark: LineMark, index: number): string {
  return { bullets: '- ', numbers: `${index + 1}. `, quote: '> ' }[mark];
}

function lineBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
}

/** Code within a line, or a block of it where more than a line is selected. */
export function asCode(selected: Selected): Selected {
  const { text, from, to } = selected;
  if (!text.slice(from, to).includes('\n')) return around(selected, '`', 'code');
  const words = text.slice(from, to).replace(/\n$/, '');
  const gap = from === 0 || text[from - 1] === '\n' ? '' : '\n';
  const start = from + gap.length + 4;
  return { text: `${text.slice(0, from)}${gap}\`\`\`\n${words}\n\`\`\`\n${text.slice(to)}`, from: start, to: start + words.length };
}

/** Puts words in, with an empty line on both sides where others stand there, and the cursor after them. */
export function asParagraph({ text, from, to }: Selected, words: string): Selected {
  const [before, after] = [text.slice(0, from).trimEnd(), text.slice(to).trimStart()];
  const start = before ? `${before}\n\n${words}\n\n` : `${words}\n\n`;
  return { text: start + after, from: start.length, to: start.length };
}
