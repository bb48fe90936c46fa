/** Our line icons on a grid of 24 by 24. They go with a word, never without. */
export const iconPaths = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  bad: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 16a5 5 0 0 1 8 0M9 9.5v.01M15 9.5v.01',
  back: 'M19 12H5M11 6l-6 6 6 6',
  bulb: 'M9 17.5h6M10 20.5h4M8.2 14.5a6 6 0 1 1 7.6 0c-.6.6-.8 1.3-.8 3H9c0-1.7-.2-2.4-.8-3z',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5v5.5M12 16.5v.01',
  good: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14.2a5 5 0 0 0 8 0M9 9.5v.01M15 9.5v.01',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01',
  late: 'M12 4.5L21 19.5H3zM12 10.5v4M12 17v.01',
  leave: 'M10 4.5H5v15h5M14 8l4 4-4 4M18 12H9.5',
  lock: 'M6.5 11h11v9h-11zM9 11V8a3 3 0 0 1 6 0v3',
  loop: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 4v4h-4',
  mail: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  no: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12',
  open: 'M6 9.5l6 6 6-6',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19.5a5.5 5.5 0 0 1 11 0M16 5.4a3 3 0 0 1 0 5.2M17.5 14.4a5.5 5.5 0 0 1 3 5.1',
  person: 'M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM4.8 20a7.2 7.2 0 0 1 14.4 0',
  pin: 'M12 21c4.5-4.6 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.4 6.5 11zM12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  place: 'M4 20V10l8-6 8 6v10zM9.5 20v-6h5v6',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z',
  skip: 'M6 6l6 6-6 6M13 6l6 6-6 6',
  sound: 'M4 10v4h3.5L12 18V6L7.5 10zM15.5 9.2a4 4 0 0 1 0 5.6M18 6.6a7.6 7.6 0 0 1 0 10.8',
} as const;
export type IconName = keyof typeof iconPaths;

/** Icons that point along the line of reading; right-to-left they turn. */
export const turning: ReadonlySet<IconName> = new Set<IconName>(['arrow', 'back', 'leave', 'skip']);
