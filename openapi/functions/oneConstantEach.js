// Go's generator makes a constant of each word of an enum that has a name, and no prefix: two enums share none.
export default function oneConstantEach(schemas, _options, { path }) {
  const owners = new Map();
  return Object.entries(schemas).flatMap(([name, schema]) =>
    (schema.enum ?? []).flatMap((word) => {
      const constant = String(word).toUpperCase().replace(/\W+/g, '_');
      const owner = owners.get(constant) ?? name;
      owners.set(constant, owner);
      return owner === name
        ? []
        : [{ message: `${name} and ${owner} share the word ${word}`, path: [...path, name, 'enum'] }];
    }),
  );
}
