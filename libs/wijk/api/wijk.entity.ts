import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A wijk of a gemeente, with the page residents see. */
@Entity('wijk')
export class WijkRow {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') intro!: string;
  @Column('boolean') published!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
