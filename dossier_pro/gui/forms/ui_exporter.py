# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'exporter.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from dossier_pro.gui.widgets.basics import Elided
from dossier_pro.gui.widgets.fields import TextLine

class Ui_ExporterForm(object):
    def setupUi(self, ExporterForm):
        if not ExporterForm.objectName():
            ExporterForm.setObjectName(u"ExporterForm")
        self.layout_1 = QVBoxLayout(ExporterForm)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.tete = QLabel(ExporterForm)
        self.tete.setObjectName(u"tete")
        self.tete.setProperty(u"role", u"lead")

        self.layout_1.addWidget(self.tete)

        self.spacer_2 = QSpacerItem(8, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.nom_portee = QLabel(ExporterForm)
        self.nom_portee.setObjectName(u"nom_portee")
        self.nom_portee.setProperty(u"role", u"field")

        self.layout_3.addWidget(self.nom_portee)

        self.portee = QComboBox(ExporterForm)
        self.portee.setObjectName(u"portee")

        self.layout_3.addWidget(self.portee)


        self.layout_1.addLayout(self.layout_3)

        self.nom_formats = QLabel(ExporterForm)
        self.nom_formats.setObjectName(u"nom_formats")
        self.nom_formats.setProperty(u"role", u"field")

        self.layout_1.addWidget(self.nom_formats)

        self.word = QCheckBox(ExporterForm)
        self.word.setObjectName(u"word")

        self.layout_1.addWidget(self.word)

        self.pdf = QCheckBox(ExporterForm)
        self.pdf.setObjectName(u"pdf")

        self.layout_1.addWidget(self.pdf)

        self.index = QCheckBox(ExporterForm)
        self.index.setObjectName(u"index")

        self.layout_1.addWidget(self.index)

        self.note_index = QLabel(ExporterForm)
        self.note_index.setObjectName(u"note_index")
        self.note_index.setWordWrap(True)
        self.note_index.setProperty(u"role", u"note")

        self.layout_1.addWidget(self.note_index)

        self.spacer_4 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.nom_nom_fichier = QLabel(ExporterForm)
        self.nom_nom_fichier.setObjectName(u"nom_nom_fichier")
        self.nom_nom_fichier.setProperty(u"role", u"field")

        self.layout_5.addWidget(self.nom_nom_fichier)

        self.nom_fichier = TextLine(ExporterForm)
        self.nom_fichier.setObjectName(u"nom_fichier")

        self.layout_5.addWidget(self.nom_fichier)


        self.layout_1.addLayout(self.layout_5)

        self.nom_destination = QLabel(ExporterForm)
        self.nom_destination.setObjectName(u"nom_destination")
        self.nom_destination.setProperty(u"role", u"field")

        self.layout_1.addWidget(self.nom_destination)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.destination = Elided(ExporterForm)
        self.destination.setObjectName(u"destination")
        self.destination.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.destination)

        self.changer = QPushButton(ExporterForm)
        self.changer.setObjectName(u"changer")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.changer.sizePolicy().hasHeightForWidth())
        self.changer.setSizePolicy(sizePolicy)

        self.layout_6.addWidget(self.changer)

        self.layout_6.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_6)

        self.spacer_7 = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_7)

        self.creer = QPushButton(ExporterForm)
        self.creer.setObjectName(u"creer")
        self.creer.setProperty(u"role", u"primary")

        self.layout_1.addWidget(self.creer)

        self.avancement = QWidget(ExporterForm)
        self.avancement.setObjectName(u"avancement")
        self.layout_8 = QVBoxLayout(self.avancement)
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.barre = QProgressBar(self.avancement)
        self.barre.setObjectName(u"barre")
        self.barre.setTextVisible(False)
        self.barre.setMaximum(100)

        self.layout_8.addWidget(self.barre)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.etape = Elided(self.avancement)
        self.etape.setObjectName(u"etape")
        self.etape.setProperty(u"role", u"note")

        self.layout_9.addWidget(self.etape)

        self.arreter = QPushButton(self.avancement)
        self.arreter.setObjectName(u"arreter")
        sizePolicy.setHeightForWidth(self.arreter.sizePolicy().hasHeightForWidth())
        self.arreter.setSizePolicy(sizePolicy)
        self.arreter.setProperty(u"role", u"quiet")

        self.layout_9.addWidget(self.arreter)

        self.layout_9.setStretch(0, 1)

        self.layout_8.addLayout(self.layout_9)


        self.layout_1.addWidget(self.avancement)

#if QT_CONFIG(shortcut)
        self.nom_portee.setBuddy(self.portee)
        self.nom_nom_fichier.setBuddy(self.nom_fichier)
        self.nom_destination.setBuddy(self.changer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExporterForm)

        QMetaObject.connectSlotsByName(ExporterForm)
    # setupUi

    def retranslateUi(self, ExporterForm):
        self.tete.setText(QCoreApplication.translate("ExporterForm", u"Le dossier pour le jury", None))
        self.nom_portee.setText(QCoreApplication.translate("ExporterForm", u"Ce qui est export\u00e9", None))
        self.nom_formats.setText(QCoreApplication.translate("ExporterForm", u"Les documents", None))
        self.word.setText(QCoreApplication.translate("ExporterForm", u"Word (.docx), pour relire et retoucher", None))
        self.pdf.setText(QCoreApplication.translate("ExporterForm", u"PDF, pour imprimer et remettre", None))
        self.index.setText(QCoreApplication.translate("ExporterForm", u"Index des preuves (PDF)", None))
        self.note_index.setText(QCoreApplication.translate("ExporterForm", u"Il dit, pour chaque crit\u00e8re, o\u00f9 il est montr\u00e9 : page, exemple, preuve.", None))
        self.nom_nom_fichier.setText(QCoreApplication.translate("ExporterForm", u"Nom des fichiers", None))
        self.nom_destination.setText(QCoreApplication.translate("ExporterForm", u"Dans le dossier", None))
        self.changer.setText(QCoreApplication.translate("ExporterForm", u"Changer\u2026", None))
        self.creer.setText(QCoreApplication.translate("ExporterForm", u"Cr\u00e9er le dossier pour le jury", None))
#if QT_CONFIG(accessibility)
        self.barre.setAccessibleName(QCoreApplication.translate("ExporterForm", u"Avancement de l\u2019export", None))
#endif // QT_CONFIG(accessibility)
        self.arreter.setText(QCoreApplication.translate("ExporterForm", u"Arr\u00eater", None))
        pass
    # retranslateUi

