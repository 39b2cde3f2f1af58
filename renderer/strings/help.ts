export interface HelpPage {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const helpStrings = {
  title: 'Help',
  lead: 'All of it is inside the program; nothing is fetched.',
  topics: 'Topics',
} as const;

export const helpPages: readonly HelpPage[] = [
  {
    id: 'start',
    title: 'Your first notice',
    paragraphs: [
      'Form 12b-25 tells the Commission that a periodic report will be late, and why. It is due one business day after the report was, whether or not the extension will be met.',
      'Start from last year’s notice: drop the file – text, HTML, PDF or a whole EDGAR submission – on the library. The review shows what was read, the most doubtful first. Press Enter to accept and go on. The draft is made once every field has been looked at.',
      'Later, “New notice” offers the companies that earlier notices name, and the empty form. “Same as last time, new period” (there with Shift) takes a whole notice over, and marks what to look at.',
      'In the editor every field stands in the order of the sheet. The pages on the right are the very bytes an export writes; a click on them goes to the field. Everything is saved half a second after you stop typing.',
      'To play without risk, open the sample filing from the library: a real notice of 2004, read from a scan.',
    ],
  },
  {
    id: 'findings',
    title: 'Findings',
    paragraphs: [
      'While you write, the program asks every rule it knows about the notice. “Must be fixed” stops signing. “Fix or explain” may stand if the signer gives a reason, which is kept with the packet. “Check” and “Note” stop nothing.',
      'Each finding names the rule it rests on. A click, or Enter, goes to the field. F8 goes to the next finding, Shift+F8 to the one before.',
    ],
  },
  {
    id: 'deadlines',
    title: 'Deadlines',
    paragraphs: [
      'The due date is counted from the end of the period and moved past weekends and federal holidays. The notice is due the next business day. With the relief of Rule 12b-25(b) the report counts as timely if it is filed within 15 calendar days after the due date, or 5 for Forms 10-Q and 10-D.',
      'What EDGAR receives after 5:30 p.m. Eastern time carries the next business day’s date, although the system stays open until 10 p.m. On the last day the band counts down to that minute and then says which date the notice would carry.',
      'Click the band to see the arithmetic, step by step.',
    ],
  },
  {
    id: 'part-two',
    title: 'The box of Part II',
    paragraphs: [
      'There is one box over three statements: that the reason could not be eliminated without unreasonable effort or expense, that the report will be filed within the extension, and that the exhibit of Rule 12b-25(c) is attached where it is needed. Checking it represents all three.',
      'Leave it empty when the extension cannot be met. The notice is due all the same; the report is then late from the first day.',
    ],
  },
  {
    id: 'signing',
    title: 'Signing',
    paragraphs: [
      'A signer needs a key, made under Signers or imported from the company’s authority, and a wet-ink attestation on file: the paper of Rule 302(b)(2), printed here, signed by hand, scanned and filed. It is needed once.',
      'Signing takes four steps. The notice is frozen; you read the very pages that will be sealed; you adopt the signature by typing your name as it stands in the block; you unlock your key, once, and seal. If the bytes differ from those you read, sealing refuses.',
      'Afterwards the notice cannot be edited. To change it, make an amendment or a copy.',
    ],
  },
  {
    id: 'hand-over',
    title: 'To the signer and back',
    paragraphs: [
      '“Send for signature” makes one encrypted file (.filing) that goes to the signer’s laptop by stick or mail: for the signer’s certificate, which only that key opens, or under a passphrase that you say over the telephone. Signers save their certificate under Signers; every signed packet holds one too. The rules are asked first, and what a rule blocks is not sent.',
      'While the notice is out, nobody can edit it here. “Take back” opens it again, but the file that is out there stays readable: tell the signer not to sign it.',
      'The signer double-clicks the file, drops it on the window or chooses “Open a hand-over”. It opens into its pages and comments, where nothing can be edited. A click on an answer begins a comment on it. Then the signer asks for changes, or goes on to sign, and saves an answer that opens on the sender’s laptop alone, without a passphrase.',
      'Comments stand beside their field, travel with the notice and are never printed. Resolve one, open it again, or undo.',
      'Both laptops keep one audit log: each continues the other’s. Where both went on separately, the program shows the two histories with their heads and merges nothing; you decide which one goes on, and the other is kept.',
      'A file that was changed, is for someone else, has expired, is older than what is here, or was opened before is refused, with the reason.',
    ],
  },
  {
    id: 'packet',
    title: 'The packet and EDGAR',
    paragraphs: [
      'The packet holds the filing set – upload one of its documents to EDGAR – and the retained set: the sealed PDF, the authentication document, the attestation, the audit log and a list of everything with hashes. VERIFY.md inside tells how to check it with common tools, without this program.',
      'The signed PDF is never uploaded: EDGAR takes no forms, scripts or embedded files in a PDF.',
    ],
  },
  {
    id: 'verify',
    title: 'Verifying',
    paragraphs: [
      'Drop a signed PDF or a packet on the Verify screen. The verdict is one sentence: valid, not valid, or cannot be decided. Below it stands who signed, when, what exactly is proven and what is not.',
      'A self-issued certificate names a person, and nobody else vouches for it: compare its fingerprint with the signer by another way, such as a telephone call. Once you compared it, the report lets you trust the certificate, and the list below it keeps it. A time from a laptop’s clock is a claim; only a time stamp proves one.',
    ],
  },
  {
    id: 'retention',
    title: 'What must be kept',
    paragraphs: [
      'The authentication document of each filing is kept five years. The attestation is kept as long as the signer uses it and at least seven years after the latest document signed under it. Retention lists both and produces the packet for the Commission’s staff in one step.',
    ],
  },
  {
    id: 'keys',
    title: 'Working by keyboard',
    paragraphs: [
      'Ctrl+K (⌘K on a Mac) opens the command palette: every command, every field, every notice. Ctrl+/ lists all keys. F6 goes from pane to pane, F8 from finding to finding, F1 opens the help of the field.',
      'Dates may be typed in any usual form: 9/30/26, 2026-09-30, Sept 30, 2026. The up and down arrows change them by a day.',
    ],
  },
];
