/** The parts of the Frictionless libraries (version 1 of the standards) that the tests use; they bring no types. */
declare module 'datapackage' {
  const datapackage: {
    validate(descriptor: object): Promise<{ valid: boolean; errors: Error[] }>;
  };
  export default datapackage;
}

declare module 'tableschema' {
  interface Table {
    /** Casts and checks every row against the schema; rejects at the first that does not fit. */
    read(options: { keyed: true; extended?: false }): Promise<Record<string, unknown>[]>;
  }
  const tableschema: {
    Table: {
      load(rows: readonly (readonly string[])[], options: { schema: object; strict: true }): Promise<Table>;
    };
    validate(schema: object): Promise<{ valid: boolean; errors: Error[] }>;
  };
  export default tableschema;
}
