/** Frictionless Table Schema of a record, derived from its Zod schema: one description of a column serves everywhere. */
import { z } from 'astro/zod';

export type FieldType = 'string' | 'integer' | 'number' | 'date' | 'object' | 'array';

export interface Field {
  name: string;
  type: FieldType;
  description: string;
  constraints?: { required?: true; enum?: readonly (string | number)[]; minimum?: number };
}

/** What this module reads of a JSON Schema. */
interface Property {
  type?: string | readonly string[];
  format?: string;
  description?: string;
  enum?: readonly (string | number)[];
  const?: unknown;
  exclusiveMinimum?: number;
  anyOf?: readonly Property[];
}

/** The fields of a record, in order. A column that may be empty (null, absent or the empty string) is not required. */
export function fieldsOf(record: z.ZodObject): Field[] {
  // Zod types a JSON Schema as anything; ours are made of these keywords.
  const { properties = {}, required = [] } = z.toJSONSchema(record) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { kind, mayBeEmpty } = unwrap(property);
    const constraints = {
      ...(required.includes(name) && !mayBeEmpty ? { required: true as const } : {}),
      ...(kind.enum ? { enum: kind.enum.filter((value) => value !== '') } : {}),
      ...(kind.exclusiveMinimum === 0 && kind.type === 'integer' ? { minimum: 1 } : {}),
    };
    return {
      name,
      type: fieldType(kind),
      description: property.description ?? '',
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  });
}

const isEmpty = (property: Kind): boolean => property.type === 'null' || property.const === '';

/** One kind of value. */
type Kind = Omit<Property, 'type'> & { type: string | undefined };

function unwrap(property: Property): { kind: Kind; mayBeEmpty: boolean } {
  const choices = (property.anyOf ?? [property]).flatMap((choice) =>
    [choice.type].flat().map((type) => ({ ...choice, type })),
  );
  const kind = choices.find((choice) => !isEmpty(choice)) ?? { ...property, type: undefined };
  return { kind, mayBeEmpty: choices.some(isEmpty) || mayBeEmptyString(kind) };
}

/** A string that nothing restricts (no pattern, no least length, no list) may be empty. */
function mayBeEmptyString(property: Kind): boolean {
  if (property.enum) return property.enum.includes('');
  const restrictions: readonly string[] = ['pattern', 'minLength', 'format'];
  return property.type === 'string' && !restrictions.some((keyword) => Object.hasOwn(property, keyword));
}

function fieldType({ type, format }: Kind): FieldType {
  if (format === 'date') return 'date';
  switch (type) {
    case 'integer':
    case 'number':
    case 'object':
    case 'array':
      return type;
    default:
      return 'string';
  }
}
