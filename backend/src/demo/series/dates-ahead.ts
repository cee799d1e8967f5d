/** What a visitor finds at a date still to come. */
export interface DateAhead {
  readonly booked: number;
  readonly waiting?: number;
  /** Who stands where in the order of booking, from 0. */
  readonly named?: ReadonlyMap<number, string>;
  /** Called off by its host, in these words. */
  readonly calledOff?: string;
}

const named = (...places: readonly (readonly [number, string])[]): ReadonlyMap<number, string> => new Map(places);

/** The dates of each series from the next one on, in their order; later ones are empty. */
export const datesAhead: Readonly<Record<string, readonly DateAhead[]>> = {
  // 3 of 24 seats left.
  'clear-writing': [
    {
      booked: 21,
      named: named(
        [2, 'Femi Adebayo'],
        [5, 'Hollie Marchant'],
        [8, 'Callum Reid'],
        [10, 'Nadia Rahman'],
        [13, 'Joe Fairley'],
        [16, 'Shabnam Akhtar'],
      ),
    },
    { booked: 24, waiting: 2, named: named([4, 'Tariq Mahmood'], [24, 'Aled Hopkins']) },
    { booked: 6, calledOff: 'Many of us are away that week.' },
    { booked: 5 },
    { booked: 2 },
  ],
  // Full; Amara is 2nd of 5 who wait.
  excel: [
    { booked: 16, waiting: 5, named: named([3, 'Marcus Thorne'], [7, 'Mei Lin'], [11, 'Rhys Morgan'], [17, 'Amara Okafor']) },
    { booked: 14, named: named([1, 'Leon Baptiste']) },
    { booked: 9 },
    { booked: 4 },
    { booked: 1 },
  ],
  maps: [{ booked: 9, named: named([0, 'Mei Lin']) }, { booked: 2 }],
  // 9 of 40 seats left, in the room and online.
  'cost-of-living': [{ booked: 31, named: named([6, 'Tariq Mahmood'], [9, 'Hollie Marchant']) }, { booked: 3 }],
  // 6 of 18 seats left.
  'trauma-informed': [{ booked: 12, named: named([4, 'Zofia Nowak']) }, { booked: 2 }],
  // 12 of 20 seats left.
  potholes: [{ booked: 8, named: named([2, 'Rhys Morgan']) }],
  'road-safety': [{ booked: 4, named: named([1, 'Beth Ansell']) }],
  // Not open yet.
  'sign-language': [],
  // Every seat taken, in the room and online.
  'foster-carers': [
    { booked: 28, waiting: 3, named: named([3, 'Shabnam Akhtar'], [12, 'Gareth Pugh'], [29, 'Bilal Sharif']) },
    { booked: 6 },
  ],
  'carbon-basics': [{ booked: 6, named: named([0, 'Beth Ansell']) }],
};

/** Who of the cast was at dates that have been; the turn counts back from the date that the series shows. */
export const datesBehind: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  'clear-writing': {
    [-1]: ['Amara Okafor', 'Femi Adebayo', 'Callum Reid'],
    [-6]: ['Gareth Pugh', 'Aled Hopkins'],
    [-9]: ['Amara Okafor'],
  },
  excel: { [-1]: ['Leon Baptiste', 'Mei Lin'], [-5]: ['Amara Okafor'], [-8]: ['Amara Okafor', 'Owen Prosser'] },
  maps: { 0: ['Amara Okafor', 'Mei Lin', 'Owen Prosser'], [-3]: ['Kwame Mensah'] },
  'cost-of-living': { [-1]: ['Gareth Pugh', 'Zofia Nowak'], [-2]: ['Amara Okafor'] },
  'trauma-informed': { [-2]: ['Gareth Pugh', 'Amara Okafor'], [-4]: ['Lowri Bevan'] },
  'sign-language': { [-2]: ['Zofia Nowak', 'Owen Prosser'], [-5]: ['Amara Okafor'] },
  'foster-carers': { [-1]: ['Ruth Ellery', 'Priya Raman'] },
  potholes: { [-3]: ['Sam Whitlock'] },
};

/** They came to what they booked: the story says so. */
export const storied: ReadonlySet<string> = new Set(Object.values(datesBehind).flatMap((turns) => Object.values(turns).flat()));
