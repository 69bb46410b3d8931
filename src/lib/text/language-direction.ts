const rtlScripts = new Set(
  'Adlm Arab Aran Armi Hebr Mand Mani Mend Narb Nbat Nkoo Palm Phnx Rohg Samr Sarb Sogd Syrc Thaa Yezi'.split(
    ' '
  )
);

/** The writing direction of a BCP 47 tag, by the script that it names or is mostly written in (UTS #35). */
export function languageDirection(lang: string): 'ltr' | 'rtl' {
  return rtlScripts.has(languageScript(lang) ?? '') ? 'rtl' : 'ltr';
}

/** The ISO 15924 script of a BCP 47 tag; null for what is no tag. */
export function languageScript(lang: string): string | null {
  try {
    return new Intl.Locale(lang).maximize().script ?? null;
  } catch {
    return null;
  }
}
