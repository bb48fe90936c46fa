import type { GeometryCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection as LightCollection,
  MultiPolygon as LightPolygon,
  Topology,
} from 'topojson-specification';
import { type Boundary, doubleSize, type Ring } from '../domain/boundary';

/** A bend of less ground than this, in square metres, goes: at the width of a screen nobody sees it. */
const smallestBend = 150;
/** Pieces of less ground than this go, when the area has others. */
const smallestPiece = 2_000;

type Position = [x: number, y: number];

/** Takes out what a map cannot show. One is for one import: it uses its positions again for every group of areas. */
export class Simplifier {
  private readonly positions: Position[] = [];
  private used = 0;

  /** Areas given together keep their borders in common: a line two of them share stays one line. */
  simplified(areas: readonly Boundary[]): readonly Boundary[] {
    // what was made of the group before are copies
    this.used = 0;
    const all: GeometryCollection<MultiPolygon> = {
      type: 'GeometryCollection',
      geometries: areas.map((boundary) => this.multiPolygonOf(boundary)),
    };
    const whole = topology({ all }) as Topology<{ all: LightCollection<LightPolygon> }>;
    const light = simplify(presimplify(whole), smallestBend);
    return light.objects.all.geometries.map((geometry, index) => {
      const shape = feature(light, geometry);
      const rings = shape.type === 'Feature' && shape.geometry.type === 'MultiPolygon' ? ringsOf(shape.geometry) : [];
      return rings.length > 0 ? rings : (areas[index] ?? []);
    });
  }

  /** Every ring as a polygon of its own: which is a hole does not matter to what follows. */
  private multiPolygonOf(boundary: Boundary): MultiPolygon {
    return { type: 'MultiPolygon', coordinates: boundary.map((ring) => [this.positionsOf(ring)]) };
  }

  private positionsOf(ring: Ring): Position[] {
    const positions: Position[] = [];
    for (let index = 0; index < ring.length; index += 2)
      positions.push(this.position(ring[index] ?? 0, ring[index + 1] ?? 0));
    const [first] = positions;
    if (first !== undefined) positions.push(first);
    return positions;
  }

  private position(x: number, y: number): Position {
    const position = (this.positions[this.used++] ??= [0, 0]);
    position[0] = x;
    position[1] = y;
    return position;
  }
}

function ringsOf({ coordinates }: MultiPolygon): Boundary {
  const rings = coordinates.flat().map((ring) => ring.slice(0, -1).flatMap(([x = 0, y = 0]) => [x, y]));
  const drawable = rings.filter((ring) => ring.length >= 6 && doubleSize(ring) !== 0);
  const large = drawable.filter((ring) => Math.abs(doubleSize(ring)) >= 2 * smallestPiece);
  return large.length > 0 ? large : drawable;
}
