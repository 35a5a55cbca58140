import type { Random } from '../random';

export type Person = { readonly givenName: string; readonly familyName: string };

type Background = {
  readonly share: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
};

const words = (text: string): readonly string[] => text.split(' ');

/** Common names of each language, paired by chance: whoever bears such a pair is not meant. */
const BACKGROUNDS: readonly Background[] = [
  {
    share: 46,
    given: words(
      'Alma Vera Ebba Signe Tuva Majken Stina Lova Elsa Freja Klara Ines Tyra Moa Sigrid Ronja Livia Svea Hedda Meja Nils Axel Elis Arvid Sixten Viggo Melker Hugo Ture Love Otto Folke Vidar Albin Tage Gustav Ebbe Malte Sigge Loke Kim Robin Charlie',
    ),
    family: words(
      'Lindqvist Hallander Sjövall Åström Bergdahl Ekwall Norling Hedlund Sandgren Törnvall Wiklund Rosén Nyström Falk Alm Ström Hellgren Lundin Brolin Kjellman Öberg Dahlin Vikander Palm Rydell Malmsten Skoglund Tidén Wallgren Hammar Sundell Karlberg Ahlgren Forsell Lövgren Grahn',
    ),
  },
  {
    share: 3,
    given: words('Máret Elle Sárá Inga Risten Ánne Biera Nils-Ánte Ánte Máhtte Joná Lásse'),
    family: words('Sarri Blind Labba Kuhmunen Nutti Svonni Päiviö Omma'),
  },
  {
    share: 6,
    given: words('Aino Helmi Venla Kerttu Siiri Oona Eino Onni Väinö Toivo Aatos Jalmari'),
    family: words('Korhonen Mäkinen Virtanen Laine Heikkilä Koskela Niemi Rantala Salonen'),
  },
  {
    share: 11,
    given: words(
      'Amina Noor Layla Maryam Huda Rania Salma Zahra Yara Omar Yusuf Bilal Karim Samir Tariq Idris Hamza Anas',
    ),
    family: words('Haddad Khoury Mansour Saleh Nasser Farah Aziz Qasim Barakat Sabbagh Darwish'),
  },
  {
    share: 7,
    given: words('Hodan Ifrah Sagal Hibaaq Ayaan Ladan Liban Guled Abdi Warsame Zakariye Mahad'),
    family: words('Warsame Jama Abdullahi Farah Hersi Ismail Nur Duale Elmi'),
  },
  {
    share: 5,
    given: words('Berîvan Rojda Dilan Evîn Zîn Jîn Azad Baran Serhat Rêbîn Diyar Rojhat'),
    family: words('Demir Aydin Barzan Kaya Zana Botan Amed Şahin'),
  },
  {
    share: 5,
    given: words('Shirin Parisa Nasrin Golnaz Roya Darya Kian Arash Navid Cyrus Omid Farhad'),
    family: words('Tehrani Rostami Moradi Kazemi Shirazi Ahmadi Sohrabi Rezai'),
  },
  {
    share: 5,
    given: words('Lejla Amra Emina Selma Merjem Ajla Adnan Tarik Emir Haris Mirza Kenan'),
    family: words('Hadžić Begić Kovačević Mujić Delić Halilović Osmanović'),
  },
  {
    share: 4,
    given: words('Oksana Solomiia Daryna Zlata Kateryna Myroslava Taras Danylo Bohdan Ostap Nazar'),
    family: words('Kovalenko Shevchuk Bondarenko Melnyk Tkachenko Lysenko Marchenko'),
  },
  {
    share: 4,
    given: words('Zofia Maja Oliwia Kinga Wiktoria Zuzanna Jakub Szymon Kacper Oskar Wojciech'),
    family: words('Nowak Wiśniewska Kamińska Zieliński Wójcik Mazur Krawczyk'),
  },
  {
    share: 2,
    given: words('Linh Thảo Mai Ngọc Minh Khôi Huy Quân An'),
    family: words('Nguyễn Trần Lê Phạm Vũ Đặng'),
  },
  {
    share: 2,
    given: words('Selam Luwam Feven Rahwa Yonas Mikal Natnael Abel Samuel'),
    family: words('Tesfay Gebremedhin Haile Kidane Berhane Woldu'),
  },
];

const TOTAL = BACKGROUNDS.reduce((sum, background) => sum + background.share, 0);

export function personOf(random: Random): Person {
  const given = backgroundOf(random);
  // One in eight carries a family name from elsewhere: families mix.
  const family = random.chance(0.125) ? backgroundOf(random) : given;
  return { givenName: random.pick(given.given), familyName: random.pick(family.family) };
}

function backgroundOf(random: Random): Background {
  let drawn = random.whole(TOTAL);
  for (const background of BACKGROUNDS) {
    drawn -= background.share;
    if (drawn < 0) return background;
  }
  throw new Error(`Shares do not add up to ${TOTAL}`);
}
