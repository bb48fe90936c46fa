export { Media } from './media';
export { ApiDocument, OpenApiController } from './openapi.controller';
