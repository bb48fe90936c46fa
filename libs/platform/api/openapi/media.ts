import { SetMetadata } from '@nestjs/common';

/** What a route takes or gives when that is no JSON: then no contract can say it. */
type MediaTypes = { readonly takes?: string; readonly gives?: string };

const key = 'wijkspoor:media';

/** Says in the API document that a route takes or gives a file. */
export const Media = (types: MediaTypes): MethodDecorator => SetMetadata(key, types);

/** What `Media` said of that method. */
export const mediaOf = (method: () => unknown): MediaTypes => (Reflect.getMetadata(key, method) ?? {}) as MediaTypes;
