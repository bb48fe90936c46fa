import { jsonParser, type Token } from 'stream-json/core/parser.js';
import Assembler from 'stream-json/core/assembler.js';
import { FileRefused } from './area-text';
import { RingReader } from './ring-reader';

/** One feature as it stands in the file. */
export type ReadFeature = {
  /** Which one it is, from 1. */
  readonly line: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Null for a list without ground. */
  readonly geometry: ReadGeometry | null;
};
/** The ground of a feature: `type` as it stands there; no coordinates when it has no list of them. */
export type ReadGeometry = { readonly type: unknown; readonly coordinates: RingReader | null };

/** Deepest nesting of a feature: a multipolygon needs seven. */
const deepest = 16;
/** Most values one feature may hold: the largest gemeente has some 60,000 points. */
const mostValues = 3_000_000;

/**
 * Reads the features of a GeoJSON, one by one; of a list of OData (`value`) its rows. Never holds more than one feature.
 * @param named told the name in `crs`, which may come before or after the features.
 * @throws FileRefused json, truncated, shape, tooLarge
 */
export async function* readFeatures(
  text: AsyncIterable<string>,
  named: (crs: string) => void,
): AsyncGenerator<ReadFeature> {
  const parse = jsonParser({ streamValues: false });
  const document = new DocumentReader(named);
  for await (const chunk of text) {
    for (const token of tokensOf(() => parse(chunk))) {
      const feature = document.take(token);
      if (feature !== null) yield feature;
    }
  }
  document.end();
}

function tokensOf(read: () => ReturnType<ReturnType<typeof jsonParser>>): readonly Token[] {
  try {
    const read_ = read();
    return typeof read_ === 'object' && 'values' in read_ ? read_.values : [];
  } catch (error) {
    throw new FileRefused('json', 0, error instanceof Error ? error.message : undefined);
  }
}

/** Follows the tokens of a document: outside features only the depth counts, inside one an assembler puts it together. */
class DocumentReader {
  private depth = 0;
  private key: string | null = null;
  private inFeatures = false;
  private seenFeatures = false;
  private rows = false;
  private part: Assembler | null = null;
  private partKey: string | null = null;
  private partDepth = 0;
  private values = 0;
  private count = 0;
  /** The last key at each depth of the part. */
  private keys: string[] = [];
  private rings: RingReader | null = null;
  private inRings = false;

  constructor(private readonly named: (crs: string) => void) {}

  take(token: Token): ReadFeature | null {
    if (this.depth === 0 && token.name !== 'startObject') throw new FileRefused('shape');
    if (this.part === null && !this.begins(token)) {
      this.outside(token);
      return null;
    }
    return this.inside(token);
  }

  /** @throws FileRefused truncated, when the document did not end; shape, when it held no features. */
  end(): void {
    if (this.depth !== 0) throw new FileRefused('truncated');
    if (!this.seenFeatures) throw new FileRefused('shape');
  }

  /** A part begins: a feature in the list, or the value of `crs`. */
  private begins(token: Token): boolean {
    const opens = token.name === 'startObject' || token.name === 'startArray';
    const feature = this.inFeatures && this.depth === 2 && token.name !== 'endArray';
    const crs = this.depth === 1 && this.key === 'crs' && opens;
    if (feature && token.name !== 'startObject') throw new FileRefused('shape', this.count + 1);
    return feature || crs;
  }

  private outside(token: Token): void {
    if (token.name === 'keyValue' && this.depth === 1) this.key = token.value;
    if (token.name === 'startArray' && this.depth === 1 && (this.key === 'features' || this.key === 'value')) {
      if (this.seenFeatures) throw new FileRefused('shape');
      this.inFeatures = this.seenFeatures = true;
      this.rows = this.key === 'value';
    }
    this.depth += step(token);
    if (this.depth > deepest) throw new FileRefused('shape');
    if (this.depth === 1) this.inFeatures = false;
  }

  private inside(token: Token): ReadFeature | null {
    if (this.part === null) {
      this.part = new Assembler();
      this.partKey = this.depth === 1 ? this.key : null;
      this.partDepth = this.depth;
      this.values = 0;
      this.keys = [];
      this.rings = null;
    }
    if (this.beginsRings(token)) {
      this.rings = new RingReader();
      this.inRings = true;
    }
    this.values++;
    this.depth += step(token);
    if (this.depth > deepest + this.partDepth) throw new FileRefused('shape', this.count + 1);
    if (this.values > mostValues) throw new FileRefused('tooLarge', this.count + 1);
    if (this.inRings) {
      this.inRings = this.rings?.take(token) === false;
      // where the numbers stood stands nothing
      if (!this.inRings) this.part.consume({ name: 'nullValue', value: null });
      return null;
    }
    if (token.name === 'keyValue') this.keys[this.depth - this.partDepth] = token.value;
    this.part.consume(token);
    if (this.depth > this.partDepth) return null;
    const value: unknown = this.part.current;
    this.part = null;
    return this.finish(value);
  }

  private beginsRings(token: Token): boolean {
    return (
      token.name === 'startArray' &&
      !this.inRings &&
      this.depth === this.partDepth + 2 &&
      this.keys[1] === 'geometry' &&
      this.keys[2] === 'coordinates'
    );
  }

  private finish(value: unknown): ReadFeature | null {
    if (this.partKey === 'crs') {
      const name = at(at(value, 'properties'), 'name');
      if (typeof name === 'string') this.named(name);
      this.key = null;
      return null;
    }
    const properties = this.rows ? value : at(value, 'properties');
    this.count++;
    if (!this.rows && at(value, 'type') !== 'Feature') throw new FileRefused('shape', this.count);
    return {
      line: this.count,
      properties: isRecord(properties) ? properties : {},
      geometry: this.rows ? null : this.geometryOf(at(value, 'geometry') ?? null),
    };
  }

  private geometryOf(geometry: unknown): ReadGeometry | null {
    return geometry === null ? null : { type: at(geometry, 'type'), coordinates: this.rings };
  }
}

const step = ({ name }: Token): number => {
  if (name === 'startObject' || name === 'startArray') return 1;
  return name === 'endObject' || name === 'endArray' ? -1 : 0;
};
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** An own member of an object; a member of its prototype is none. */
const at = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
