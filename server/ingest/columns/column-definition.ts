export interface ColumnDefinition {
  readonly name: string;
  readonly required: boolean;
  /** One line, for help and documentation. */
  readonly description: string;
}

export function required(name: string, description: string): ColumnDefinition {
  return { name, required: true, description };
}

export function optional(name: string, description: string): ColumnDefinition {
  return { name, required: false, description };
}
