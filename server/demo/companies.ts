import { makeId, requireValue } from './lists.js';
import type { Company } from './model.js';
import { createRandom } from './random.js';

type CompanyFacts = readonly [
  name: string,
  city: string,
  sector: string,
  incorporatedOn: string,
  tag: string,
  cell?: string,
];

const FRONTS: readonly CompanyFacts[] = [
  [
    'Orizont Nou Recrutare SRL',
    'Bălți',
    'recruitment agency',
    '2021-03-15',
    'agency',
    'recruit-north',
  ],
  ['Drum Lin Travel SRL', 'Chișinău', 'travel agency', '2020-06-02', 'travel'],
  ['Prutex Trans SRL', 'Iași', 'passenger transport', '2019-11-20', 'transport', 'transport-east'],
  ['Crișul Logistic SRL', 'Oradea', 'freight', '2022-02-08', 'transport', 'transport-west'],
  ['Kék Galamb Panzió Kft.', 'Budapest', 'hotel', '2018-05-04', 'hotel', 'lodging-budapest'],
  ['Duna Munkaerő Kft.', 'Budapest', 'labour posting', '2022-09-12', 'posting'],
  ['Donaublick Zimmer GmbH', 'Wien', 'room rental', '2021-01-25', 'hotel', 'lodging-wien'],
  ['Lotusblatt Massage GmbH', 'Wien', 'massage', '2021-10-11', 'venue', 'venues-wien'],
  ['Nagelstudio Perle OG', 'Wien', 'nail bar', '2022-04', 'venue', 'venues-wien'],
  ['Steirische Feldfrucht GmbH', 'Graz', 'agriculture', '2016-08-01', 'farm', 'labour-graz'],
  ['Mur Glanz Reinigung GmbH', 'Graz', 'cleaning', '2020-02-17', 'cleaning', 'labour-graz'],
  ['Albatros Est Consulting SRL', 'București', 'consulting', '2022-10-03', 'shell', 'money'],
  ['Meridian Sud Invest SRL', 'București', 'consulting', '2022-10-03', 'shell', 'money'],
  ['Sigma Sol Imobiliare SRL', 'București', 'real estate', '2022-11-28', 'shell', 'money'],
  ['Corvina Híd Trading Kft.', 'Budapest', 'wholesale', '2023-01-16', 'shell', 'money'],
  ['Alpenstern Handels GmbH', 'Wien', 'wholesale', '2023-02-06', 'shell', 'money'],
];

const BYSTANDERS: readonly CompanyFacts[] = [
  ['Kontaktfenster Anzeigen GmbH', 'Wien', 'classified adverts', '2014', 'adverts'],
  ['AnunțRepede Media SRL', 'București', 'classified adverts', '2015', 'adverts'],
  ['Funktaxi Kanalufer GmbH', 'Wien', 'taxi', '2009-04-20', 'taxi'],
  ['Pizzéria Csillagfény Bt.', 'Budapest', 'restaurant', '2012-07-09', 'pizza'],
  ['TeleOfertă Call Center SRL', 'București', 'call centre', '2017-03-30', 'call-centre'],
  ['Grünkorb Markt GmbH', 'Wien', 'supermarket', '1998', 'shop'],
  ['Coșul de Acasă SRL', 'Iași', 'supermarket', '2004', 'shop'],
  ['Belșug Market SRL', 'Bălți', 'supermarket', '2006', 'shop'],
  ['Sarki Közért Kft.', 'Budapest', 'supermarket', '2001', 'shop'],
  ['Hellstrom Energie GmbH', 'Graz', 'energy', '1995', 'utility'],
  ['Lumina Văii SA', 'București', 'energy', '1997', 'utility'],
  ['Hausverwaltung Lindengrund GmbH', 'Wien', 'housing', '2003', 'landlord'],
  ['Atelierele Sirius Metal SRL', 'Iași', 'metalworking', '2002', 'employer'],
  ['Conserve Livada Mare SRL', 'Bălți', 'food processing', '2005', 'employer'],
  ['Pannon Csavar Kft.', 'Budapest', 'machinery', '1999', 'employer'],
  ['Bauwerk Sonnrain GmbH', 'Wien', 'construction', '2007', 'employer'],
  ['Linia Verde Autocare SRL', 'Chișinău', 'coach line', '2010', 'coach'],
  ['Gasthof Weißer Hirsch KG', 'Graz', 'hotel', '1987', 'inn'],
  ['Mobil Sarok Kft.', 'Budapest', 'phone shop', '2016', 'phone-shop'],
  ['Autoservice Dealul Mic SRL', 'Iași', 'garage', '2011', 'garage'],
  ['TransferRapid Est SRL', 'București', 'remittances', '2013', 'remittance'],
  ['Zahnklinik Sonnfeld GmbH', 'Wien', 'clinic', '2008', 'clinic'],
  ['Kurbad Rosenquell GmbH', 'Graz', 'massage', '2010', 'bath'],
  ['Biohof Kirschberg KG', 'Graz', 'agriculture', '1992', 'employer'],
];

const CLOSED: Readonly<Record<string, string>> = { 'Lotusblatt Massage GmbH': 'struck off' };

/** All companies; fronts and others are mixed so that an id tells nothing. */
export const companies: readonly Company[] = createRandom('companies')
  .shuffle([...FRONTS, ...BYSTANDERS])
  .map(([name, city, sector, incorporatedOn, tag, cell], index) => ({
    id: makeId('C', index + 1, 2),
    name,
    city,
    sector,
    incorporatedOn,
    status: CLOSED[name] ?? 'active',
    tag,
    cell,
  }));

/** Finds all companies of one use. */
export function listCompanies(tag: string): Company[] {
  return companies.filter((company) => company.tag === tag);
}

/** Finds the first company of one use. */
export function findCompany(tag: string): Company {
  return requireValue(listCompanies(tag)[0], `company for ${tag}`);
}
