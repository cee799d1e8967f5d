const number = (count: number): string => count.toLocaleString('en-GB');

/** `3 others would like to know this too`. */
export function votesInWords(votes: number): string {
  if (votes === 0) return 'Nobody else has asked for this yet';
  return votes === 1 ? 'One other would like to know this too' : `${number(votes)} others would like to know this too`;
}

export function newQuestionsInWords(count: number): string {
  return count === 1 ? 'A new question' : `${number(count)} new questions`;
}

/** How much is still to be answered. */
export function leftInWords(open: number, answered: number): string {
  if (open + answered === 0) return '';
  if (open === 0) return answered === 1 ? 'The question is answered' : `All ${number(answered)} questions are answered`;
  const left = open === 1 ? '1 question is open' : `${number(open)} questions are open`;
  return answered === 0 ? left : `${left}, ${number(answered)} answered`;
}
