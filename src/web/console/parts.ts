import type { Context } from 'hono'
import type { Curated, CurationEvent, CurationRules, Curator } from '../../curation/curate.ts'
import type { Catalogue, Texts } from '../../i18n.ts'
import type { Diagrams } from '../../knowledge/diagram/diagrams.ts'
import type { Knowledge } from '../../knowledge/open.ts'
import type { Rehearse } from '../../living/rehearsal.ts'
import type { Locale } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import type { ConsoleVisitor } from '../../store/console-store.ts'
import type { CurationCase, CurationDecision } from '../../store/curation-store.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { Store, TranscriptEntry } from '../../store/store.ts'
import type { Fault } from '../../yaml.ts'
import type { Session } from './session.ts'

/** What the console is made from. */
export interface ConsoleOptions {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly knowledge: Pick<Knowledge, 'base' | 'documents' | 'faults' | 'recogniseEmergency' | 'recogniseSmallTalk'>
  /** Takes over what has been published. */
  readonly refresh: () => Promise<unknown>
  readonly diagrams: Diagrams
  /** What the questions that people ask would come to with an entry changed. */
  readonly rehearse: Rehearse
  /** What becomes of the base by an event, and who is told. */
  readonly curate: (event: CurationEvent, curator: Curator, state: CurationCase) => CurationDecision<Curated>
  readonly rules: CurationRules
  /** The addresses that entries name are looked at. */
  readonly linkChecks: boolean
  readonly publicUrl: string | undefined
  readonly chooseLanguage: (c: Context) => Locale
  /** Does what a button or a command of the chat does, as the person; resolves with what is said to it. */
  readonly act: (asked: ConsoleAct) => Promise<readonly TranscriptEntry[]>
  /** How a message would look on each platform: its parts, as plain text. */
  readonly previews: (message: OutboundMessage) => readonly PlatformPreview[]
  /** Whether the parts of Silta work: for the page of settings. */
  readonly checks: () => Promise<Readonly<Record<string, { readonly ok: boolean; readonly reason?: string }>>>
  /** What is wrong with each network that is switched on, as it says itself; asks all of them. */
  readonly networks: () => Promise<readonly NetworkCheck[]>
  /** What is set. */
  readonly settings: readonly SettingLine[]
  /** What is wrong in the files of the community. */
  readonly communityFaults: readonly Fault[]
  readonly announcing: Announcing
  /** Of the community. */
  readonly timeZone: string
  /** Live deliveries have been written. */
  readonly nudge: () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface ConsoleAct {
  /** The session's hash. */
  readonly chat: string
  readonly language: Locale
  /** Of the conversation in which it is said; that of the console's own without one. */
  readonly thread?: string
  readonly asked: { readonly action: string } | { readonly command: string; readonly argument: string }
}

/** Announcements as the chat shows them. */
export interface Announcing {
  /** What each target would show, and what is amiss. */
  readonly preview: (
    announcement: Announcement,
    locale: Locale,
  ) => Promise<{ readonly messages: readonly OutboundMessage[]; readonly notes: readonly string[] }>
  /** What there is of it, what became of it, and what its reader can do about it now. */
  readonly panel: (
    file: AnnouncementFile,
    reader: { readonly locale: Locale; readonly personId: string },
  ) => OutboundMessage
}

export interface NetworkCheck {
  readonly name: string
  readonly problems: readonly string[]
}

/** A setting as the console shows it. */
export interface SettingLine {
  readonly name: string
  /** What it does, in an operator's words. */
  readonly about: string
  readonly isSet: boolean
  /** Absent where nobody may see it. */
  readonly value?: string
}

export interface PlatformPreview {
  readonly platform: string
  readonly parts: readonly string[]
}

/** What the middleware of the console has found out about a request. */
export interface ConsoleEnv {
  Variables: {
    visitor: ConsoleVisitor
    session: Session
    locale: Locale
    texts: Texts
    /** Of the community. */
    timeZone: string
    /** The fields of a posted form; empty for other requests. */
    form: FormData
  }
}

export type ConsoleContext = Context<ConsoleEnv>
