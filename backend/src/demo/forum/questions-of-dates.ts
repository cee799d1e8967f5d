/** What is asked at a date of a series: at the one that visitors see first (turn 0), or at one before it (turn -1). */
export interface DateQuestionsPlan {
  readonly series: string;
  readonly turn: number;
  readonly questions: readonly DateQuestion[];
  /** What whoever hosts wrote afterwards. */
  readonly summary?: string;
}

export interface DateQuestion {
  readonly by: string;
  readonly words: string;
  readonly votes: number;
  readonly answered?: true;
}

const answered = true;

/** The questions that staff of Aldermere bring to sessions. */
export const questionsOfDates: readonly DateQuestionsPlan[] = [
  {
    series: 'clear-writing',
    turn: 0,
    questions: [
      {
        by: 'Femi Adebayo',
        words: 'I will bring a decision letter to a daughter. Could we go through the paragraph that says no?',
        votes: 7,
      },
      { by: 'Hollie Marchant', words: 'What do you do when the legal team gives you a sentence that you may not touch?', votes: 9 },
      { by: 'Revenues and Benefits 1', words: 'How short is too short? My manager says that a two-line letter looks rude.', votes: 5 },
      { by: 'Beth Ansell', words: 'Do the same rules hold for a committee report, where they *want* the long version?', votes: 3 },
      { by: 'Amara Okafor', words: 'How do I test a letter with residents when I have no money and one afternoon?', votes: 6 },
    ],
  },
  {
    series: 'clear-writing',
    turn: -1,
    questions: [
      { by: 'Callum Reid', words: 'Is “please” in every second sentence polite, or in the way?', votes: 8, answered },
      { by: 'Housing 2', words: 'Where does the apology go: first, last, or both?', votes: 6, answered },
      { by: 'Education and Inclusion 1', words: 'What is a good heading for a letter that nobody wants to get?', votes: 4, answered },
      { by: 'Adult Social Care 1', words: 'Can we have a list of words that people told you they did not know?', votes: 5 },
    ],
    summary:
      'Thank you for eleven letters, of which we managed five.\n\n- **Say what you decided in the first sentence.** Everything else is read in its light.\n- One “please” for each thing that you ask for, none for what you must do yourself.\n- Sorry goes first when it is our fault, and only once.\n- A heading says what the letter is about for *them*: “Your rent from April”, not “Notice of variation”.\n\nThe list of words is still to come, I have 60 and would like to check them with the library groups.',
  },
  {
    series: 'excel',
    turn: 0,
    questions: [
      {
        by: 'Amara Okafor',
        words: 'Spaces that are not spaces: how do I find them in a file of 40,000 rows without a formula in each?',
        votes: 8,
      },
      { by: 'Finance 1', words: 'Could you show Power Query once from the very first click?', votes: 11 },
      {
        by: 'Adult Social Care 2',
        words: 'My pivot table forgets its widths each time it is refreshed. Is there a box for that?',
        votes: 6,
      },
      { by: 'Highways 1', words: 'How do I count working days between two dates, with our bank holidays?', votes: 5 },
      {
        by: 'People and Skills 1',
        words: 'Is there a way for two people to work in one sheet without sorting each other’s rows?',
        votes: 9,
      },
    ],
  },
  {
    series: 'excel',
    turn: -1,
    questions: [
      { by: 'Libraries 1', words: 'When is it time to stop using a spreadsheet?', votes: 10, answered },
      { by: 'Finance 2', words: 'Can XLOOKUP look to the left?', votes: 5, answered },
      { by: 'Public Health 1', words: 'How do I stop Excel from turning ward codes into dates?', votes: 9, answered },
    ],
    summary:
      'Three things from today.\n\n1. `XLOOKUP` looks wherever you like, left as well.\n2. Codes such as `2-1` become dates when the file is *opened*. Bring it in by **Data, From text** and say that the column is text.\n3. Stop when two people need to change it at once, when somebody’s money depends on it, or when only one person dares to touch it. Then talk to Digital; there may be a better home for it.',
  },
  {
    series: 'maps',
    turn: 0,
    questions: [
      { by: 'Libraries 1', words: 'What should I never put on a map because somebody could be recognised?', votes: 7 },
      { by: 'Planning 1', words: 'Which colours still work when the map is printed in grey?', votes: 5 },
      { by: 'Public Health 2', words: 'Wards or hexagons?', votes: 4 },
    ],
  },
  {
    series: 'cost-of-living',
    turn: 0,
    questions: [
      { by: 'Tariq Mahmood', words: 'Who decides about the household fund when the family is with two councils?', votes: 4 },
      { by: 'Customer Services 1', words: 'What can I promise on the phone, and what not?', votes: 12 },
      { by: 'Libraries 2', words: 'May library staff hand out food bank vouchers now?', votes: 8 },
      { by: 'Early Help 1', words: 'Is there anything for people who earn just too much for everything?', votes: 10 },
    ],
  },
  {
    series: 'trauma-informed',
    turn: 0,
    questions: [
      {
        by: 'Hollie Marchant',
        words: 'What do you say when somebody starts to cry at the counter and eleven people are waiting?',
        votes: 13,
      },
      { by: 'Leisure 1', words: 'We have to ask for proof of address. How do you ask a person who has just lost theirs?', votes: 7 },
      { by: 'Aled Hopkins', words: 'How do I know when it is me who needs a break?', votes: 9 },
    ],
  },
  {
    series: 'potholes',
    turn: 0,
    questions: [
      { by: 'Customer Services 2', words: 'What can I tell people instead of “it is in the programme”?', votes: 10 },
      { by: 'Leon Baptiste', words: 'How deep is deep enough?', votes: 6 },
    ],
  },
  {
    series: 'foster-carers',
    turn: 0,
    questions: [
      { by: 'Shabnam Akhtar', words: 'What is the one thing that social workers do that you wish we would stop?', votes: 11 },
      { by: 'Education and Inclusion 2', words: 'Whom should school ring first when something happens at lunch?', votes: 6 },
      { by: 'Housing 1', words: 'Does a spare room count against carers for the bedroom rules?', votes: 3 },
    ],
  },
  {
    series: 'sign-language',
    turn: 0,
    questions: [
      { by: 'Libraries 3', words: 'Is it rude to finger-spell when I do not know the sign?', votes: 6 },
      { by: 'Owen Prosser', words: 'Which ten signs should everybody at a reception know?', votes: 9 },
    ],
  },
  {
    series: 'carbon-basics',
    turn: 0,
    questions: [
      { by: 'Building Control 1', words: 'Is it better to keep a bad old building or to put up a good new one?', votes: 8 },
      { by: 'Procurement 1', words: 'Which three numbers should I ask a bidder for?', votes: 7 },
      { by: 'Beth Ansell', words: 'Where do I find what a committee has already decided on heat pumps in conservation areas?', votes: 4 },
    ],
  },
];
