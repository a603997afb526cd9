/** The four countries of the case: source, first transit, second transit, destination. */
export type CountryCode = 'MD' | 'RO' | 'HU' | 'AT';

/** The steps of the crime script; every cell works at one of them. */
export type Stage = 'recruitment' | 'transport' | 'accommodation' | 'exploitation' | 'money';

/** What a person is in the planted story, whatever the files say about them. */
export type Part = 'member' | 'broker' | 'victim' | 'witness' | 'official' | 'bystander';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO, whole or partial: some birth dates are known by year only. */
  readonly birthDate: string;
  readonly gender: 'female' | 'male';
  readonly nationality: CountryCode;
  readonly city: string;
  readonly part: Part;
  readonly cell: string | undefined;
  readonly duty: string;
  /** The touchpoint where an official serves. */
  readonly post: string | undefined;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly sector: string;
  readonly incorporatedOn: string;
  readonly status: string;
  /** What the generator uses it for. */
  readonly tag: string;
  /** The cell that stands behind a front company. */
  readonly cell: string | undefined;
}

/** Whoever can hold a phone or an account. */
export type Holder = Person | Company;

/** What a field of a CSV row can hold before it is written. */
export type Field = string | number | boolean | undefined;
export type Row<Column extends string> = Readonly<Partial<Record<Column, Field>>>;

/** One CSV file: the columns in their order, and the rows. */
export interface Table<Column extends string = string> {
  readonly file: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row<Column>[];
}
