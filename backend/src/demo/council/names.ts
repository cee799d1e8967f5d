import type { SeededRandom } from '../seeded-random.js';

interface Heritage {
  readonly weight: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/);

/** Names as a council on the Welsh border hears them in its corridors. */
const heritages: readonly Heritage[] = [
  {
    weight: 58,
    given:
      words(`Alice Andrew Angela Ben Carol Charlotte Chris Claire Daniel Debbie Diane Edward Eleanor Emily Emma Fiona George Georgia Hannah Harriet
      Harry Helen Ian Isobel Jack James Jane Jenny Jill Josh Julie Karen Kate Laura Lauren Lewis Linda Lorraine Louise Lucy Mark Martin Matt Megan Michelle
      Molly Natalie Neil Nicola Oliver Paula Peter Phil Rachel Rebecca Richard Rob Robin Rosie Sally Sarah Sharon Simon Sophie Stephen Sue Thomas Toby Tracey
      Vicky Wendy Will Zoe`),
    family:
      words(`Adams Allen Appleby Archer Atkinson Bailey Barker Baxter Bell Bennett Birch Booth Bradshaw Brooks Burton Carter Chapman Clarke Cole Cooper
      Cox Dale Dawson Dixon Drake Elliott Fairweather Fisher Fletcher Foster Fox Gibson Goodwin Grant Gray Hale Hammond Hart Hayward Heath Hobbs Holland Holt
      Hughes Hunt Ingham Jackson Johnson Kemp Kerr King Knight Lambert Lane Lawson Marsh Mason Middleton Miller Mills Moss Nash Newton Noble Norris Oakley
      Osborne Palmer Parker Pearce Perkins Pickering Poole Porter Potter Reeves Richardson Rose Rowe Sanders Shaw Skinner Slater Smith Stone Sutton Talbot
      Taylor Thornton Turner Underwood Walker Walsh Ward Watts Webb Wells West Weston Wheeler Wilkins Winter Wood Wright Yates`),
  },
  {
    weight: 13,
    given: words(
      'Aled Angharad Bethan Carys Catrin Dafydd Dylan Eirlys Eleri Elin Emrys Ffion Gethin Gwen Gwyn Huw Ieuan Llinos Mair Menna Nia Rhian Siân Tegid',
    ),
    family: words(
      'Bowen Davies Ellis Evans Griffiths Gwynne Harries Howells Jenkins Jones Lloyd Llewellyn Meredith Morgan Parry Powell Price Roberts Thomas Watkins',
    ),
  },
  {
    weight: 10,
    given: words(
      'Aisha Anita Arjun Asha Faisal Farah Gurpreet Harpreet Imran Jasmin Kavita Meera Nasreen Nikhil Pooja Rajesh Ravi Rukhsana Sanjay Shazia Sunil Zara',
    ),
    family: words(
      'Ahmed Akhtar Ali Begum Bhatt Chaudhry Desai Gill Hussain Iqbal Kaur Khan Malik Mistry Patel Rana Shah Sharma Sidhu Singh',
    ),
  },
  {
    weight: 7,
    given: words('Agnieszka Andrzej Dorota Ewa Grażyna Jarosław Katarzyna Łukasz Magdalena Małgorzata Marek Piotr Paweł Stanisław'),
    family: words('Dąbrowski Grabowska Jankowski Kamińska Kowalczyk Krawczyk Lewandowska Mazur Pawłowska Wiśniewski Wójcik Zając Żukowski'),
  },
  {
    weight: 6,
    given: words('Abena Adaeze Akosua Chidi Chinedu Efua Emeka Folake Kofi Ngozi Nana Obinna Temi Tunde Yaw'),
    family: words('Acheampong Adeyemi Afolabi Asante Boateng Eze Mensah Nwosu Obi Ogunleye Okeke Oladipo Osei Owusu'),
  },
  {
    weight: 4,
    given: words('Aoife Brendan Ciarán Conor Deirdre Eoin Gráinne Niamh Orla Róisín Seán Siobhán'),
    family: words("Brennan Byrne Doyle Fitzgerald Gallagher Kelly McCarthy Murphy Nolan O'Brien O'Connor O'Neill O'Sullivan Quinn"),
  },
  {
    weight: 2,
    given: words('Andreea Bao Chen Elena Hui Ioana Ling Mihai Minh Thuy Wei Yan'),
    family: words('Chan Cheung Dumitru Ionescu Lau Liu Nguyen Popescu Tran Wong Zhang'),
  },
];

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export function drawName(random: SeededRandom): PersonName {
  const heritage = random.weighted(heritages);
  const family = random.pick(heritage.family);
  const doubled = random.chance(0.03) ? `${family}-${random.pick(heritage.family)}` : family;
  return { given: random.pick(heritage.given), family: doubled };
}
