import { Platform1764000000000 } from './1764000000000-platform';
import { Jobs1764000010000 } from './1764000010000-jobs';
import { Audit1764000100000 } from './1764000100000-audit';
import { Identity1764000110000 } from './1764000110000-identity';
import { IdentityFunctions1764000120000 } from './1764000120000-identity-functions';
import { Wijk1764000200000 } from './1764000200000-wijk';
import { IdentityProviderRights1764000210000 } from './1764000210000-identity-provider-rights';
import { PurgeWithoutLocks1764000220000 } from './1764000220000-purge-without-locks';
import { WithAdministrator1764000230000 } from './1764000230000-with-administrator';
import { Areas1764000300000 } from './1764000300000-areas';
import { Figures1764000310000 } from './1764000310000-figures';
import { FigureVersions1764000311000 } from './1764000311000-figure-versions';
import { OwnFigureKeys1764000312000 } from './1764000312000-own-figure-keys';
import { ImportTries1764000313000 } from './1764000313000-import-tries';
import { Project1764000400000 } from './1764000400000-project';
import { CycleAsItWas1764000401000 } from './1764000401000-cycle-as-it-was';
import { ProfilePublication1764000510000 } from './1764000510000-profile-publication';
import { PublicationPerCycle1764000511000 } from './1764000511000-publication-per-cycle';
import { Instruments1764000600000 } from './1764000600000-instruments';
import { Forms1764000601000 } from './1764000601000-forms';
import { Ledger1764000610000 } from './1764000610000-ledger';
import { Paper1764000620000 } from './1764000620000-paper';
import { ReadingAndFiles1764000630000 } from './1764000630000-reading-and-files';
import { PaperIn1764000640000 } from './1764000640000-paper-in';
import { Ideas1764000710000 } from './1764000710000-ideas';
import { Voters1764000721000 } from './1764000721000-voters';
import { Voting1764000700000 } from './1764000700000-voting';
import { VotePapers1764000701000 } from './1764000701000-vote-papers';

/** One database has one history: all migrations, in order. Old ones are never edited. */
export const migrations = [
  Platform1764000000000,
  Jobs1764000010000,
  Audit1764000100000,
  Identity1764000110000,
  IdentityFunctions1764000120000,
  Wijk1764000200000,
  IdentityProviderRights1764000210000,
  PurgeWithoutLocks1764000220000,
  WithAdministrator1764000230000,
  Areas1764000300000,
  Figures1764000310000,
  FigureVersions1764000311000,
  OwnFigureKeys1764000312000,
  ImportTries1764000313000,
  Project1764000400000,
  CycleAsItWas1764000401000,
  ProfilePublication1764000510000,
  PublicationPerCycle1764000511000,
  Instruments1764000600000,
  Forms1764000601000,
  Ledger1764000610000,
  Paper1764000620000,
  ReadingAndFiles1764000630000,
  PaperIn1764000640000,
  Voting1764000700000,
  VotePapers1764000701000,
  Ideas1764000710000,
  Voters1764000721000,
];
