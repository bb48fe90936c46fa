import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Storage } from './storage';

/** Only who has a bucket pays for the library: it is large. */
const library = () => import('@aws-sdk/client-s3');

/** Files in a bucket of a service that speaks S3. */
export class S3Storage implements Storage {
  private client: Promise<S3Client> | undefined;
  private readonly bucket: string;

  /** @param address `https://key:secret@host/bucket?region=eu-central-1` */
  constructor(private readonly address: string) {
    this.bucket = decodeURIComponent(new URL(address).pathname.slice(1));
  }

  /** In parts, each of which is tried again by itself: a file of many gigabytes passes in little memory. */
  async keep(gemeente: string, id: string, incoming: string): Promise<void> {
    const { Upload } = await import('@aws-sdk/lib-storage');
    await new Upload({
      client: await this.connected(),
      params: { ...this.named(gemeente, id), Body: createReadStream(incoming) },
      queueSize: 1,
      partSize: 8 * 1024 * 1024,
    }).done();
    await rm(incoming, { force: true });
  }

  async open(gemeente: string, id: string): Promise<Readable> {
    const { GetObjectCommand } = await library();
    const { Body } = await (await this.connected()).send(new GetObjectCommand(this.named(gemeente, id)));
    if (!(Body instanceof Readable)) throw new Error('the storage gave no content');
    return Body;
  }

  async remove(gemeente: string, id: string): Promise<void> {
    const { DeleteObjectCommand } = await library();
    await (await this.connected()).send(new DeleteObjectCommand(this.named(gemeente, id)));
  }

  async *before(gemeente: string, moment: Date): AsyncGenerator<readonly string[]> {
    const { paginateListObjectsV2 } = await library();
    const asked = { Bucket: this.bucket, Prefix: `${gemeente}/` };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: await this.connected() }, asked))
      yield Contents.flatMap(({ Key = '', LastModified }) =>
        LastModified !== undefined && LastModified < moment ? [Key.slice(gemeente.length + 1)] : [],
      );
  }

  private named(gemeente: string, id: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket, Key: `${gemeente}/${id}` };
  }

  private connected(): Promise<S3Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await library();
    const { origin, searchParams, username, password } = new URL(this.address);
    return new S3Client({
      endpoint: origin,
      region: searchParams.get('region') ?? 'us-east-1',
      // services other than that of Amazon have no name of a machine per bucket
      forcePathStyle: true,
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      // and many do not know its newer sums; TLS and our own SHA-256 guard what is kept
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}
