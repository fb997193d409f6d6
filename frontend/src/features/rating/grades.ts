const BAD = 2

/** Such a rating is followed up by somebody other than the handler. */
export const isBadGrade = (grade: number): boolean => grade > 0 && grade <= BAD

export const isBad = (rating: { grade: number } | null | undefined): boolean => isBadGrade(rating?.grade ?? 0)
