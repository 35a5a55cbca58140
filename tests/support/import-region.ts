/** Import files of a region with two schools, three workplaces and one period; invented names. */
export const SMALL_REGION: Readonly<Record<string, string>> = {
  providers: `Nyckel;Namn;Slag;Organisationsnummer;Kommunkod
kb;Kungsbacka kommun;kommun;212000-1256;1384
fri;Fria skolan AB;fristående;;1384
`,
  schools: `Key,Name,Provider,School unit code,School form,Municipality code,Latitude,Longitude
asavik,Åsaviksskolan,kb,12345678,compulsory,1384,57.4872,12.0762
fria,Fria skolan,fri,,grundskola,1384,,
`,
  calendars: `Nyckel;Slag;Namn;Läsår;Kommunkod;Första dag;Sista dag
ht26;termin;Höstterminen;2026-2027;1384;2026-08-19;2026-12-21
`,
  employers: `Nyckel;Namn;Organisationsnummer;Sektor;Kommunkod
havets;Havets Förskola AB;5560160680;privat;1384
olja;Oljas Snickeri;;privat;1384
kommunen;Kungsbacka kommun;212000-1256;kommunal;1384
`,
  workplaces: `Nyckel;Namn;Arbetsgivare;Kommunkod;Förvaltning;Gatuadress;Postnummer;Ort;Latitud;Longitud;Verksamhet;Platser samtidigt
havets-1;Havets förskola;havets;1384;;Hamngatan 3;434 30;Kungsbacka;57,48;12,07;förskola;4
solgl;Solgläntan;kommunen;1384;Vård och omsorg;;;;;;äldreomsorg;2
alm;Almgården;kommunen;1384;vård och omsorg;;;;;;äldreomsorg;
`,
  'contact-persons': `Nyckel;Namn;Arbetsplats;E-post;Telefon;Roll
k1;Eva Ström;havets-1;eva.strom@example.org;0701234567;Rektor
`,
  supervisors: `Nyckel;Namn;Arbetsplatser;Elever samtidigt;E-post;Telefon
h1;Karin Dahl;solgl|alm;2;;
h2;Ola Ek;havets-1;;;
`,
  slots: `Nyckel;Rubrik;Uppgifter;Arbetsplats;Yrkesområde;Praktikformer;Antal platser;Öppen;Handledare;Lägsta ålder;Lägsta årskurs;Registerutdrag krävs;Reserverad för skolor;Reserverad till;Läge
barn;Barnskötare en vecka;Leka och läsa;havets-1;pedagogik;prao|apl;2;2027-W11–2027-W12:3|2027-04-12–2027-04-23;h2;14;8;ja;asavik;2027-02-01;öppen
vard;Omvårdnad;;solgl;;Prao;1;;h1;;;nej;;;
vard2;Omvårdnad;;solgl;;prao;1;;h1;;;;;;öppen
stangd;Stängd plats;;alm;;prao;1;;;;;;;;stängd
bara-apl;Lång praktik;;alm;;apl;1;;;;;;;;öppen
`,
  cohorts: `Nyckel;Namn;Huvudman;Skola;Läsår;Årskurs;Antal elever
9a;9A;kb;asavik;2026/2027;9;3
9b;9B;kb;asavik;2026/27;9;1
9f;9F;fri;fria;2026/2027;9;1
`,
  learners: `Elev-id;Förnamn;Efternamn;Huvudman;Skola;Klass;Födelseår
e1;Noor;Ali;kb;asavik;9a;2012
e2;Ida;Pihl;kb;;9a;2012
e3;Tove;Sand;kb;asavik;9b;2011
e1;Ove;Fri;fri;fria;9f;2012
`,
  ledger: `Elev;Huvudman;Läsår;Slag;Antal dagar;Skäl
e1;kb;2025/2026;arbetsplats;5;
e2;kb;2025/2026;alternativ prao;3;ingen plats fanns
e1;fri;2025-2026;yrkesprogram;4;
`,
  periods: `Periodnyckel;Namn;Praktikform;Ägare;Läsår;Önskemål öppnar;Önskemål stänger;Beskedsdag;Utan önskad plats;Lottningsfrö;Klassens huvudman;Klass;Veckor;Första dag;Sista dag;Veckodagar
prao;Prao åk 9;prao;kb;2026/2027;2027-01-25;2027-02-12;2027-02-22;annan plats;2027-prao-9;;9a;2027-W11|2027-W12;;;12345
prao;Prao åk 9;prao;kb;2026/2027;2027-01-25;2027-02-12;2027-02-22;annan plats;2027-prao-9;;9b;;2027-03-22;2027-03-26;ti, to
prao;Prao åk 9;prao;kb;2026/2027;2027-01-25;2027-02-12;2027-02-22;annan plats;2027-prao-9;fri;9f;2027-W11–2027-W12;;;
`,
  wishes: `Elev;Huvudman;Period;Plats;Rang
e1;kb;prao;barn;1
e1;kb;prao;vard;2
e2;kb;prao;vard;1
e1;fri;prao;vard;1
`,
};
