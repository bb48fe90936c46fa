import { wheelPicture } from './wheel-picture';

describe('the wheel', () => {
  const range = { min: 1, max: 10 };

  it('puts the lowest score in the middle and the highest at the rim, beginning at the top', () => {
    const [line] = wheelPicture(range, [[10, 1, 5.5, 10]]).lines;
    expect(line?.dots).toEqual([
      { x: 250, y: 60 },
      { x: 250, y: 250 },
      { x: 250, y: 345 },
      { x: 60, y: 250 },
    ]);
    expect(line?.closed).toBe(true);
  });

  it('stops its line where there is no figure, and never draws it as the lowest', () => {
    const [line] = wheelPicture(range, [[10, null, 10, 10]]).lines;
    expect(line?.path).toBe('M250 60M250 440L60 250L250 60');
    expect(line?.dots).toHaveLength(3);
    expect(line?.closed).toBe(false);
  });

  it('has a ring for scores people can read, with the highest always among them', () => {
    expect(wheelPicture(range, [[1, 2, 3]]).rings.map(({ score }) => score)).toEqual([2, 4, 6, 8, 10]);
    expect(wheelPicture({ min: 1, max: 5 }, [[1, 2, 3]]).rings.map(({ score }) => score)).toEqual([2, 3, 4, 5]);
  });

  it('has a number for every subject and a line for every round', () => {
    const picture = wheelPicture(range, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(picture.labels).toHaveLength(3);
    expect(picture.lines).toHaveLength(2);
  });
});
