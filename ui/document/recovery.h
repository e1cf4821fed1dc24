// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "document/recoverystore.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>

namespace galley
{

/// Keeps a whole copy of every modified post, saved before or not, in the state folder, so that a crash, a kill or a power cut costs at
/// most two seconds of typing (longer only above some 50 MB). Made once in `main()`, before the windows.
///
///     Recovery recovery;
///     recovery.follow(document);              // for each document, also clean ones
///     recovery.findOrphans([](const std::vector<Orphan> &orphans) {
///         …a bar for each: "<orphan.snapshot.path> was not saved when Galley ended." Restore -> adopt(), Discard -> discard(); neither ->
///         asked again
///     });
///
/// A document that is saved, undone to what the file holds, or destroyed (its window asked first) has its copy removed.
/// On SIGTERM or when the session ends: `keepForNextStart()`, then quit without asking.
class Recovery final : public QObject
{
    Q_OBJECT
public:
    explicit Recovery(const QString &folder = defaultFolder(), QObject *parent = nullptr);
    /// Waits for what is being written.
    ~Recovery() override;

    /// `recovery` in the program's state folder.
    static QString defaultFolder();

    void follow(Document *document);
    /// What Galleys that ended without saving left, newest first. A copy whose text is in its file after all is removed instead.
    /// They are claimed: another Galley that starts now does not offer them too. Reads them in a thread; `found` is called in this object's
    /// own, unless the object goes before.
    void findOrphans(const std::function<void(const std::vector<Orphan> &)> &found);
    /// Makes `document` that post (see `Document::startRestore()`), follows it, and only once it has a copy of its own removes the old one.
    void adopt(const Orphan &orphan, Document *document);
    void discard(const Orphan &orphan);

    /// Writes what is not written yet and returns when it is on the disk.
    void flush();
    /// The same; and from now on nothing is removed any more, not even when documents are destroyed.
    void keepForNextStart();

Q_SIGNALS:
    /// Copies cannot be written, so a crash would lose text. Once, until one works again.
    void copyFailed(const galley::text::Error &error);
    void copyWorksAgain();

private:
    void noteChange(Document *document);
    void writeDue();
    void write(Document *document, int number);
    void replaceCopy(const Orphan &orphan, Document *document);
    void remove(int number);
    void onWritten(const std::optional<text::Error> &error, qint64 milliseconds);

    struct Followed {
        int number = 0; ///< of its copy
        bool due = false;
    };
    std::shared_ptr<RecoveryStore> m_store;
    std::map<Document *, Followed> m_followed;
    QThreadPool m_worker; ///< one thread: what is asked for first is done first
    QTimer m_timer;
    int m_lastNumber = 0;
    int m_writing = 0;
    bool m_isLate = false; ///< a copy was due while another was being written
    bool m_failing = false;
    bool m_keeping = false;
};

} // namespace galley
