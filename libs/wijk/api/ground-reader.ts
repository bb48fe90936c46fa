import proj4 from 'proj4';
import { doubleSize, type Ring } from '../domain/boundary';
import { type Grid, gridOfName, gridOfPosition, isGrid } from '../domain/coordinates';
import { FileRefused } from './area-text';
import type { ReadGeometry } from './geojson-reader';
import type { RingReader } from './ring-reader';

/** The Dutch grid; the shift to WGS84 is right to about a quarter of a metre. */
const rd =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs';
const toRd = proj4('WGS84', rd);

/** Most points a file may have: a country with all its buurten has some four million. */
const mostPoints = 12_000_000;

/** Reads the ground of features of one file: all in one grid, or the file is refused. Positions become whole metres of EPSG:28992. */
export class GroundReader {
  private named: Grid | null = null;
  private found: Grid | null = null;
  private points = 0;

  /** @throws FileRefused crsOther, webMercator, mixed */
  name(crs: string): void {
    const grid = gridOfName(crs);
    if (!isGrid(grid)) throw new FileRefused(grid, 0, crs);
    this.named = grid;
    this.agree(0);
  }

  /**
   * @returns the rings; null when the feature has no ground.
   * @throws FileRefused geometry when it is no (multi)polygon with closed rings, and what `name` throws.
   */
  read(geometry: ReadGeometry | null, line: number): readonly Ring[] | null {
    if (geometry === null) return null;
    const { type, coordinates } = geometry;
    const deep = type === 'Polygon' ? 3 : type === 'MultiPolygon' ? 4 : 0;
    if (deep === 0 || coordinates === null || !isOfRings(coordinates, deep))
      throw new FileRefused('geometry', line, typeof type === 'string' ? type : undefined);
    const rings = coordinates.rings.map((ring) => this.ring(ring, line)).filter((ring) => doubleSize(ring) !== 0);
    return rings.length === 0 ? null : rings;
  }

  private ring(numbers: readonly number[], line: number): Ring {
    const { length } = numbers;
    this.points += length / 2;
    if (this.points > mostPoints) throw new FileRefused('tooLarge', line);
    if (length < 8 || numbers[0] !== numbers[length - 2] || numbers[1] !== numbers[length - 1])
      throw new FileRefused('geometry', line);
    const metres: number[] = [];
    for (let index = 0; index < length; index += 2) {
      const [x, y] = this.metresOf([numbers[index] ?? 0, numbers[index + 1] ?? 0], line);
      if (x !== metres.at(-2) || y !== metres.at(-1)) metres.push(x, y);
    }
    if (metres.length > 2 && metres[0] === metres.at(-2) && metres[1] === metres.at(-1)) metres.splice(-2);
    return metres;
  }

  private metresOf(position: [number, number], line: number): [number, number] {
    const grid = gridOfPosition(position[0], position[1]);
    if (!isGrid(grid)) throw new FileRefused(grid, line, position.join(', '));
    if (grid !== this.found) {
      if (this.found !== null) throw new FileRefused('mixed', line, position.join(', '));
      this.found = grid;
      this.agree(line);
    }
    const [x, y] = grid === 'wgs84' ? toRd.forward(position) : position;
    return [Math.round(x), Math.round(y)];
  }

  private agree(line: number): void {
    if (this.named !== null && this.found !== null && this.named !== this.found) throw new FileRefused('mixed', line);
  }
}

/** Whether all positions stand as deep as those of that geometry do, and no ring is empty. */
const isOfRings = ({ isSound, positionDepth, emptyDepth }: RingReader, deep: number): boolean =>
  isSound && (positionDepth === 0 || positionDepth === deep) && emptyDepth < deep - 1;
